internal import NumericKit

/// The mean and variance of values that are met once, in order, and not kept.
///
/// The mean is the first value plus the compensated sum of distances from it, so it is off by a few roundings however
/// many values there are. Squares are taken about the mean so far (Welford 1962, doi:10.1080/00401706.1962.10490022), so
/// that no large numbers are subtracted. The mean of equal values is that value, and their variance 0.
struct StreamingMoments: Sendable {
    /// How many values there were.
    private(set) var count = 0
    private var first = 0.0
    private var distances = CompensatedSum()
    /// The mean so far, as Welford moves it.
    private var centre = 0.0
    /// The sum of squared deviations from the mean.
    private var squares = 0.0

    /// Meets the next values.
    mutating func add(_ values: [Double]) {
        for value in values { add(value) }
    }

    /// Meets the next value.
    mutating func add(_ value: Double) {
        if count == 0 { first = value }
        count += 1
        distances.add(value - first)
        let deviation = value - centre
        centre += deviation / Double(count)
        squares += deviation * (value - centre)
    }

    /// The mean; NaN for no values.
    var mean: Double { count > 0 ? first + distances.value / Double(count) : .nan }

    /// The sample variance, with divisor count − 1; NaN for fewer than two values.
    var variance: Double { count > 1 ? squares / Double(count - 1) : .nan }
}
