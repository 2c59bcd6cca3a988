internal import NumericKit

/// The pairs of two policies for one outcome, met point by point, at each as often as `RepeatedMoments` asks.
struct StratifiedPairs: Sendable {
    /// How often the pairs of a point must be met.
    static let passCount = RepeatedMoments.passCount

    /// The differences.
    private(set) var differences = StratifiedMean()
    /// The values of the policy, of the same pairs.
    private(set) var own = StratifiedMean()
    /// The values of the reference, of the same pairs.
    private(set) var other = StratifiedMean()
    /// How many pairs there are.
    private(set) var count = 0
    /// In how many of them the policy's value is greater.
    private(set) var greater = 0
    /// In how many both are equal.
    private(set) var equal = 0
    /// At how many points the mean difference is above 0.
    private(set) var pointsGreater = 0
    /// At how many points it is below 0.
    private(set) var pointsSmaller = 0

    private var pairs = PairedDifference.Pairs()
    private var values = RepeatedMoments()
    private var references = RepeatedMoments()

    /// Meets a pair of the point; one with a missing value does not count.
    mutating func add(_ value: Double, reference: Double) {
        guard !value.isNaN, !reference.isNaN else { return }
        pairs.add(value, reference: reference)
        values.add(value)
        references.add(reference)
    }

    /// Notes that all pairs of the point have been met once more.
    mutating func endPass() {
        pairs.endPass()
        values.endPass()
        references.endPass()
    }

    /// Notes that the next pair is of another point. A point without pairs leaves nothing.
    mutating func endPoint() {
        let moments = pairs.moments
        if moments.count > 0 {
            differences.add(moments)
            own.add(values)
            other.add(references)
            count += moments.count
            greater += pairs.greater
            equal += pairs.equal
            if moments.mean > 0 { pointsGreater += 1 }
            if moments.mean < 0 { pointsSmaller += 1 }
        }
        (pairs, values, references) = (PairedDifference.Pairs(), RepeatedMoments(), RepeatedMoments())
    }
}

/// The mean over strata of their means, with its standard error.
struct StratifiedMean: Sendable {
    /// How many strata there are.
    private(set) var points = 0
    private var means = CompensatedSum()
    private var errors = CompensatedSum()
    private var spread = StreamingMoments()
    private var hasSingle = false

    /// Meets the moments of a stratum with at least one value.
    mutating func add(_ moments: RepeatedMoments) {
        points += 1
        means.add(moments.mean)
        spread.add(moments.mean)
        if moments.count > 1 {
            errors.add(moments.variance / Double(moments.count))
        } else {
            hasSingle = true
        }
    }

    /// The mean; NaN for no strata.
    var mean: Double { means.value / Double(points) }

    /// The square of its standard error; NaN for a single value.
    var squaredError: Double {
        hasSingle ? spread.variance / Double(points) : errors.value / Double(points) / Double(points)
    }
}
