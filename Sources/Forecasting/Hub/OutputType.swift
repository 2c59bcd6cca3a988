/// How a forecast tells a distribution; the words of the column `output_type` of the hubverse.
public enum OutputType: String, Sendable, CaseIterable, Comparable {
    /// The distribution function at thresholds.
    case cdf
    /// The mean.
    case mean
    /// The median.
    case median
    /// The probability of each category.
    case pmf
    /// Quantiles at levels.
    case quantile
    /// Draws.
    case sample

    /// Whether what happened is a number for it, whatever the identifier.
    var isNumeric: Bool { self != .pmf && self != .cdf }

    /// Whether a type comes first, by its word.
    public static func < (left: OutputType, right: OutputType) -> Bool { left.rawValue < right.rawValue }
}
