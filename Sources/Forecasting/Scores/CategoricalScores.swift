internal import NumericKit

/// Scores of a forecast that gives each of several outcomes a probability. The best is 0, and more is worse.
public enum CategoricalScores {
    /// The logarithmic score −ln p of what was observed (Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x), in nats.
    ///
    /// It looks at nothing but the probability of what happened, which no other proper score does.
    /// - Returns: Infinity if what happened had no probability.
    public static func log(_ probabilities: [Double], observed: Int) -> Double {
        probabilities[observed] > 0 ? 0 - Elementary.log(probabilities[observed]) : .infinity
    }

    /// Brier's score Σ (p − o)², where o is 1 for what was observed and else 0, from 0 to 2 (Brier 1950,
    /// doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2). With two outcomes it is twice the score of the event alone.
    /// - Complexity: O(outcomes).
    public static func brier(_ probabilities: [Double], observed: Int) -> Double {
        probabilities.indices.reduce(0) { sum, outcome in
            let distance = probabilities[outcome] - (outcome == observed ? 1 : 0)
            return sum + distance * distance
        }
    }

    /// The ranked probability score of outcomes with an order: Σ (F − O)² over all outcomes but the last, with
    /// cumulative probabilities F and O (Epstein 1969, doi:10.1175/1520-0450(1969)008<0985:ASSFPF>2.0.CO;2).
    ///
    /// Probability on a neighbour of what happened costs less than on an outcome far from it.
    /// - Complexity: O(outcomes).
    public static func rankedProbability(_ probabilities: [Double], observed: Int) -> Double {
        var cumulative = 0.0
        var score = 0.0
        for outcome in probabilities.indices.dropLast() {
            cumulative += probabilities[outcome]
            let distance = cumulative - (outcome >= observed ? 1 : 0)
            score += distance * distance
        }
        return score
    }
}
