internal import NumericKit

extension LogitEstimate {
    /// The probability of each of some alternatives: e^u / Σ e^u of their utilities u.
    /// - Parameter alternatives: The values of the terms for each alternative, at least one.
    /// - Complexity: O(alternatives · terms).
    public func probabilities(of alternatives: [[Double]]) -> [Double] {
        let utilities = alternatives.map { values in
            precondition(values.count == weights.count, "each term has a value")
            return zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let greatest = utilities.max() ?? 0
        let powers = utilities.map { Elementary.exp($0 - greatest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// The probability that something happens, of weights that a ``BinaryLogit`` found.
    /// - Parameter values: The values of the terms.
    /// - Complexity: O(terms).
    public func probability(of values: [Double]) -> Double {
        probabilities(of: [Array(repeating: 0, count: values.count), values])[1]
    }

    /// The logarithmic score of each choice of a sample, fitted or not: −ln of the probability of what was chosen.
    /// - Parameter sample: Choices by the same terms.
    /// - Complexity: O(alternatives · terms).
    public func logScores(of sample: ChoiceSample) -> [Double] {
        precondition(sample.terms == terms, "the weights are of these terms")
        return sample.choices.map { choice in
            let utilities = choice.alternatives.map { sample.utility($0, weights) }
            let greatest = utilities.max() ?? 0
            let sum = utilities.reduce(0) { $0 + Elementary.exp($1 - greatest) }
            return Elementary.log(sum) + greatest - utilities[choice.chosen]
        }
    }
}
