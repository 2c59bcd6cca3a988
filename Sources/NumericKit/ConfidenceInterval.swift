/// A mean with the interval that holds the true mean in a given share of repetitions.
public struct ConfidenceInterval: Sendable, Hashable {
    /// The mean of the sample.
    public let mean: Double

    /// The lower end of the interval.
    public let low: Double

    /// The upper end of the interval.
    public let high: Double

    /// The standard error of the mean: the square root of variance / count.
    public let standardError: Double

    /// The number of values in the sample.
    public let count: Int

    /// An interval from its parts.
    ///
    /// - Parameters:
    ///   - mean: The mean of the sample.
    ///   - low: The lower end of the interval.
    ///   - high: The upper end of the interval.
    ///   - standardError: The standard error of the mean.
    ///   - count: The number of values in the sample.
    public init(mean: Double, low: Double, high: Double, standardError: Double, count: Int) {
        self.mean = mean
        self.low = low
        self.high = high
        self.standardError = standardError
        self.count = count
    }

    /// The interval of a sample mean, mean ± z · standard error.
    ///
    /// z is the normal quantile of (1 + level) / 2, right for large samples by the central limit theorem. Student's
    /// quantile would widen the interval by 2 % for 60 values and 15 % for 10; for samples smaller than that the
    /// interval is too narrow.
    ///
    /// - Parameters:
    ///   - values: Independent values, replicates for instance.
    ///   - level: The coverage wanted, strictly between 0 and 1. The default is 0.95.
    /// - Returns: The interval. With one value its ends and standard error are NaN; with none its mean too.
    /// - Complexity: O(*n*).
    public static func ofMean(_ values: [Double], level: Double = 0.95) -> ConfidenceInterval {
        let mean = Statistics.mean(values)
        return ofMean(
            mean, variance: Statistics.variance(values, mean: mean), count: values.count, level: level)
    }

    /// The interval of a sample mean whose moments are known, as ``ofMean(_:level:)`` gives it.
    ///
    /// - Parameters:
    ///   - mean: The mean of the sample.
    ///   - variance: Its sample variance, NaN for fewer than two values.
    ///   - count: How many values it has.
    ///   - level: The coverage wanted, strictly between 0 and 1. The default is 0.95.
    public static func ofMean(
        _ mean: Double, variance: Double, count: Int, level: Double = 0.95
    ) -> ConfidenceInterval {
        ofMean(mean, standardError: (variance / Double(count)).squareRoot(), count: count, level: level)
    }

    /// The interval of a mean whose standard error is known, ``ofMean(_:level:)`` being the one of a plain sample.
    ///
    /// - Parameters:
    ///   - mean: The mean.
    ///   - standardError: Its standard error, NaN when it can't be told.
    ///   - count: How many values went in.
    ///   - level: The coverage wanted, strictly between 0 and 1. The default is 0.95.
    public static func ofMean(
        _ mean: Double, standardError: Double, count: Int, level: Double = 0.95
    ) -> ConfidenceInterval {
        precondition(level > 0 && level < 1, "\(level) is not a level of confidence")
        let reach = NormalDistribution.quantile(0.5 + level / 2) * standardError
        return ConfidenceInterval(
            mean: mean, low: mean - reach, high: mean + reach, standardError: standardError, count: count)
    }

    /// Wilson's interval of a probability that was met so many times in so many trials.
    ///
    /// It never leaves 0…1, and has a length where every trial, or none, succeeded; the normal interval has neither
    /// (Wilson 1927, doi 10.1080/01621459.1927.10502953; Brown, Cai & DasGupta 2001, doi 10.1214/ss/1009213286).
    /// ``mean`` is the share of successes, not the middle of the interval.
    ///
    /// - Parameters:
    ///   - successes: How many trials succeeded, from 0 to `count`.
    ///   - count: How many trials there were, at least 1.
    ///   - level: The coverage wanted, strictly between 0 and 1. The default is 0.95.
    public static func ofProbability(
        successes: Int, count: Int, level: Double = 0.95
    ) -> ConfidenceInterval {
        precondition(level > 0 && level < 1, "\(level) is not a level of confidence")
        precondition(count > 0 && (0...count).contains(successes), "\(successes) of \(count) is no share")
        let n = Double(count)
        let share = Double(successes) / n
        let z = NormalDistribution.quantile(0.5 + level / 2)
        let scale = 1 + z * z / n
        let centre = (share + z * z / (2 * n)) / scale
        let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
        return ConfidenceInterval(
            mean: share, low: successes == 0 ? 0 : centre - reach,
            high: successes == count ? 1 : centre + reach,
            standardError: (share * (1 - share) / n).squareRoot(), count: count)
    }
}
