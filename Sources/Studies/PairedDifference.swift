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
        let pairs = zip(values, reference).filter { !$0.isNaN && !$1.isNaN }
        guard !pairs.isEmpty else { return nil }
        interval = ConfidenceInterval.ofMean(pairs.map { $0 - $1 })
        shareGreater = Double(pairs.count { $0 > $1 }) / Double(pairs.count)
        shareEqual = Double(pairs.count { $0 == $1 }) / Double(pairs.count)
    }
}
