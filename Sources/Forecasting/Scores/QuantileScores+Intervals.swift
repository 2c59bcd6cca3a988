/// What quantiles say of themselves in pairs: how wide they are, how often they hold, to which side they err.
extension QuantileScores {
    /// The parts of the weighted interval score, which add up to it (Bracher et al. 2021,
    /// doi:10.1371/journal.pcbi.1008618).
    public struct Parts: Sendable, Equatable {
        /// The widths of the intervals.
        public var dispersion = 0.0
        /// The distances to what happened from intervals that lie above it.
        public var overprediction = 0.0
        /// The distances to what happened from intervals that lie below it.
        public var underprediction = 0.0
    }

    /// The parts of the weighted interval score of central intervals with or without a median; nil when a level τ has
    /// no partner 1 − τ.
    /// - Parameters:
    ///   - quantiles: At least one, ascending.
    ///   - levels: One for each, ascending.
    /// - Complexity: O(quantiles).
    public static func parts(_ quantiles: [Double], levels: [Double], observed: Double) -> Parts? {
        let count = levels.count
        let isCentral = levels.indices.allSatisfy {
            (levels[$0] + levels[count - 1 - $0] - 1).magnitude < levelTolerance
        }
        guard count > 0, isCentral else { return nil }
        var parts = Parts()
        for place in 0..<(count / 2) {
            let (lower, upper) = (quantiles[place], quantiles[count - 1 - place])
            parts.dispersion += 2 * levels[place] * (upper - lower)
            parts.overprediction += 2 * max(0, lower - observed)
            parts.underprediction += 2 * max(0, observed - upper)
        }
        if count % 2 == 1 {
            parts.overprediction += max(0, quantiles[count / 2] - observed)
            parts.underprediction += max(0, observed - quantiles[count / 2])
        }
        parts.dispersion /= Double(count)
        parts.overprediction /= Double(count)
        parts.underprediction /= Double(count)
        return parts
    }

    /// Whether the central interval of a probability holds what happened, its ends included; nil when the quantiles that
    /// it lies between are not there.
    /// - Parameter coverage: The probability, such as 0.9 for the interval from the quantile at 0.05 to that at 0.95.
    public static func isCovered(
        _ quantiles: [Double], levels: [Double], coverage: Double, observed: Double
    ) -> Bool? {
        guard let lower = quantile(at: (1 - coverage) / 2, quantiles, levels),
            let upper = quantile(at: (1 + coverage) / 2, quantiles, levels)
        else { return nil }
        return lower <= observed && observed <= upper
    }

    /// To which side the forecast errs, from −1, when all quantiles lie below what happened, to 1, when all lie above;
    /// 0 for a median that is right. Nil without a median.
    ///
    /// Above the median it is 1 − 2τ with the least level τ whose quantile is not below what happened, and below it with
    /// the greatest whose quantile is not above (Bosse et al. 2022, doi:10.48550/arXiv.2205.07090).
    /// - Parameters:
    ///   - quantiles: At least one, ascending.
    ///   - levels: One for each, ascending.
    public static func bias(_ quantiles: [Double], levels: [Double], observed: Double) -> Double? {
        guard let median = quantile(at: 0.5, quantiles, levels) else { return nil }
        if observed == median { return 0 }
        let places = levels.indices
        if observed < median {
            return 1 - 2 * (places.last { quantiles[$0] <= observed }.map { levels[$0] } ?? 0)
        }
        return 1 - 2 * (places.first { quantiles[$0] >= observed }.map { levels[$0] } ?? 1)
    }

    /// Levels are written in decimals; what comes out of a difference of them may be a rounding off.
    private static let levelTolerance = 1e-9

    private static func quantile(at level: Double, _ quantiles: [Double], _ levels: [Double]) -> Double? {
        levels.firstIndex { ($0 - level).magnitude < levelTolerance }.map { quantiles[$0] }
    }
}
