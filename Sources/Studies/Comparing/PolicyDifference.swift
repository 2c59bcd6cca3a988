internal import NumericKit

/// How an outcome differs between two policies over all design points, from pairs of the same future.
///
/// The difference is the mean over the points of their mean differences, each point counting once. Its interval says how
/// well the runs know that mean *over these points*: points are strata, so that se² = Σₚ sₚ² / nₚ / P², where sₚ² is the
/// variance of the nₚ differences at point p (Cochran, *Sampling Techniques*, ch. 5). It does not say how much another
/// choice of points would change the mean, nor between which values the difference lies at a point. Replicates with the
/// same number share their draws at all points, which the interval does not count. Where some point has a single pair,
/// the spread of the points' mean differences takes the place of the spread within points. With one point it is the
/// interval of ``PairedDifference``, bit for bit.
struct PolicyDifference: Sendable {
    /// The mean of policy − reference with its interval.
    let interval: ConfidenceInterval
    /// The share of pairs in which the policy's value is greater.
    let shareGreater: Double
    /// The share of pairs in which both values are equal.
    let shareEqual: Double
    /// The share of pairs in which the policy's value is smaller.
    let shareSmaller: Double
    /// The share of points whose mean difference is above 0.
    let pointsGreater: Double
    /// The share of points whose mean difference is below 0.
    let pointsSmaller: Double
    /// How many times as wide the interval would be if the runs of both policies were independent; NaN if neither
    /// has a width.
    let widthUnpaired: Double

    /// The difference of pairs of all points; nil for no pairs.
    init?(_ pairs: StratifiedPairs) {
        guard pairs.count > 0 else { return nil }
        let count = Double(pairs.count)
        let points = Double(pairs.differences.points)
        interval = ConfidenceInterval.ofMean(
            pairs.differences.mean, standardError: pairs.differences.squaredError.squareRoot(),
            count: pairs.count)
        shareGreater = Double(pairs.greater) / count
        shareEqual = Double(pairs.equal) / count
        shareSmaller = Double(pairs.count - pairs.greater - pairs.equal) / count
        pointsGreater = Double(pairs.pointsGreater) / points
        pointsSmaller = Double(pairs.pointsSmaller) / points
        let unpaired = (pairs.own.squaredError + pairs.other.squaredError).squareRoot()
        widthUnpaired = unpaired / interval.standardError
    }

    /// The share of pairs in which the policy's value is better.
    func probabilityBetter(isHigherBetter: Bool) -> Double { isHigherBetter ? shareGreater : shareSmaller }

    /// The share of points at which the policy's mean is better.
    func pointsBetter(isHigherBetter: Bool) -> Double { isHigherBetter ? pointsGreater : pointsSmaller }
}
