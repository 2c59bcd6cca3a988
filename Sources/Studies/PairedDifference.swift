public import NumericKit

/// How an outcome differs between two policies on the same futures.
///
/// Replicate k of both policies has the same draws (common random numbers), so the differences of pairs vary
/// less than the policies do (Law & Kelton, *Simulation Modeling and Analysis*, ch. 11.2).
public struct PairedDifference: Sendable {
    /// The mean of policy − reference with its interval.
    public let interval: ConfidenceInterval
    /// The share of pairs in which the policy's value is greater.
    public let shareGreater: Double
    /// The share of pairs in which both values are equal.
    public let shareEqual: Double

    /// Compares two lists of values, replicate by replicate; pairs with a missing value (NaN) are left out.
    /// Nil when no pair is left.
    public init?(_ values: [Double], reference: [Double]) {
        var pairs = Pairs()
        for _ in 0..<RepeatedMoments.passCount {
            for (value, other) in zip(values, reference) { pairs.add(value, reference: other) }
            pairs.endPass()
        }
        self.init(pairs)
    }

    /// The difference of pairs that have been met in every pass; nil for no pairs.
    init?(_ pairs: Pairs) {
        let moments = pairs.moments
        guard moments.count > 0 else { return nil }
        interval = ConfidenceInterval.ofMean(moments.mean, variance: moments.variance, count: moments.count)
        shareGreater = Double(pairs.greater) / Double(moments.count)
        shareEqual = Double(pairs.equal) / Double(moments.count)
    }

    /// Pairs that are not kept but met again and again, as `RepeatedMoments` asks.
    struct Pairs: Sendable {
        /// The moments of the differences.
        private(set) var moments = RepeatedMoments()
        /// In how many pairs the policy's value is greater.
        private(set) var greater = 0
        /// In how many pairs both values are equal.
        private(set) var equal = 0
        private var isFirstPass = true

        /// Meets a pair; one with a missing value does not count.
        mutating func add(_ value: Double, reference: Double) {
            guard !value.isNaN, !reference.isNaN else { return }
            moments.add(value - reference)
            if isFirstPass, value > reference { greater += 1 }
            if isFirstPass, value == reference { equal += 1 }
        }

        /// Notes that all pairs have been met once more.
        mutating func endPass() {
            moments.endPass()
            isFirstPass = false
        }
    }
}
