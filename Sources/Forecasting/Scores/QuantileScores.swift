/// Scores of a number that was forecast by some of its quantiles, or by an interval. The best is 0.
public enum QuantileScores {
    /// The pinball loss of one quantile, doubled, so that that of a median is the distance: 2 (1{y ≤ q} − τ)(q − y).
    /// - Parameters:
    ///   - quantile: q.
    ///   - level: τ, between 0 and 1.
    ///   - observed: y.
    public static func pinball(_ quantile: Double, level: Double, observed: Double) -> Double {
        2 * ((observed <= quantile ? 1 : 0) - level) * (quantile - observed)
    }

    /// The weighted interval score: the mean of the doubled pinball losses. It comes close to the continuous ranked
    /// probability score when levels are many and even (Bracher et al. 2021, doi:10.1371/journal.pcbi.1008618).
    /// - Parameters:
    ///   - quantiles: At least one.
    ///   - levels: One for each.
    /// - Complexity: O(quantiles).
    public static func weightedInterval(_ quantiles: [Double], levels: [Double], observed: Double) -> Double {
        precondition(quantiles.count == levels.count && !levels.isEmpty, "each quantile has its level")
        return zip(quantiles, levels).reduce(0) {
            $0 + pinball($1.0, level: $1.1, observed: observed)
        } / Double(levels.count)
    }

    /// The score of a central interval that should hold with probability `coverage`: its width, and 2/α times the
    /// distance from it, where α = 1 − coverage (Gneiting & Raftery 2007, doi:10.1198/016214506000001437).
    public static func interval(_ interval: ClosedRange<Double>, coverage: Double, observed: Double) -> Double
    {
        let outside = max(interval.lowerBound - observed, observed - interval.upperBound, 0)
        return interval.upperBound - interval.lowerBound + 2 / (1 - coverage) * outside
    }
}
