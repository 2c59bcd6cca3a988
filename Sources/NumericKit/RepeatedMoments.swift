/// The mean and variance of values that are not kept but met again and again, in the same order each time.
///
/// Bit for bit ``Statistics/mean(_:)`` and ``Statistics/variance(_:)``, in memory that does not grow with the
/// number of values:
///
///     var moments = RepeatedMoments()
///     for _ in 0..<RepeatedMoments.passCount {
///         for value in file { moments.add(value) }
///         moments.endPass()
///     }
public struct RepeatedMoments: Sendable {
    /// How often the values must be met.
    public static let passCount = 3

    /// How many values there are; known after the first pass.
    public private(set) var count = 0

    /// The mean; known after the second pass, NaN for no values.
    public private(set) var mean = Double.nan

    /// The sample variance; known after the third pass, NaN for fewer than two values.
    public private(set) var variance = Double.nan

    private var pass = 0
    private var sum = CompensatedSum()

    /// Moments of values still to come.
    public init() {}

    /// Meets a value.
    public mutating func add(_ value: Double) {
        switch pass {
        case 0:
            count += 1
            sum.add(value)
        case 1: sum.add(value - mean)
        default: sum.add((value - mean) * (value - mean))
        }
    }

    /// Notes that all values have been met once more.
    public mutating func endPass() {
        switch pass {
        case 0: mean = sum.value / Double(count)
        case 1: if mean.isFinite { mean += sum.value / Double(count) }
        default: if count > 1 { variance = sum.value / Double(count - 1) }
        }
        sum = CompensatedSum()
        pass += 1
    }
}
