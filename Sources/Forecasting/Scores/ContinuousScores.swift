internal import NumericKit

/// The continuous ranked probability score of a number that was forecast: the integral of (F − O)² over all numbers,
/// where O steps from 0 to 1 at what was observed. It has the unit of the number; the best is 0.
///
/// For a forecast of a single value it is the distance (Gneiting & Raftery 2007, doi:10.1198/016214506000001437).
public enum ContinuousScores {
    /// The score of the empirical distribution of some members.
    ///
    /// Equals E|X − y| − ½ E|X − X′| for members X and X′ drawn with replacement.
    /// - Parameters:
    ///   - members: At least one number, in any order.
    ///   - observed: What happened, y.
    /// - Complexity: O(*m* log *m*) in the members.
    public static func crps(members: [Double], observed: Double) -> Double {
        let (distance, spread) = parts(members, observed)
        let count = Double(members.count)
        return distance / count - spread / (count * count)
    }

    /// The score that the distribution behind some members can be expected to have: that of ``crps(members:observed:)``
    /// without the penalty for their small number (Ferro 2014, doi:10.1002/qj.2270).
    ///
    /// Equals E|X − y| − ½ E|X − X′| for two different members; it can be below 0.
    /// - Parameter members: At least two numbers.
    /// - Complexity: O(*m* log *m*) in the members.
    public static func fairCRPS(members: [Double], observed: Double) -> Double {
        precondition(members.count > 1, "a single member says nothing about the spread")
        let (distance, spread) = parts(members, observed)
        let count = Double(members.count)
        return distance / count - spread / (count * (count - 1))
    }

    /// The score of a normal distribution: σ (z (2Φ(z) − 1) + 2φ(z) − 1/√π) with z = (y − μ)/σ.
    /// - Parameters:
    ///   - mean: μ.
    ///   - standardDeviation: σ; with 0 the score is the distance.
    ///   - observed: y.
    public static func crps(mean: Double, standardDeviation: Double, observed: Double) -> Double {
        guard standardDeviation > 0 else { return (observed - mean).magnitude }
        let z = (observed - mean) / standardDeviation
        let inverseRootOfPi = 0x1.20dd750429b6dp-1
        return standardDeviation
            * (z * (2 * NormalDistribution.cumulative(z) - 1) + 2 * NormalDistribution.density(z)
                - inverseRootOfPi)
    }

    /// The sum of the members' distances from y, and half the sum of the distances of all their ordered pairs.
    private static func parts(_ members: [Double], _ observed: Double) -> (distance: Double, spread: Double) {
        precondition(!members.isEmpty, "a forecast has a member")
        let sorted = members.sorted()
        var spread = 0.0
        for (rank, member) in sorted.enumerated() { spread += Double(2 * rank + 1 - sorted.count) * member }
        return (Statistics.sum(sorted.map { ($0 - observed).magnitude }), spread)
    }
}
