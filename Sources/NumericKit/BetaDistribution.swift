/// The beta distribution on the unit interval, without the system's mathematical library.
public struct BetaDistribution: Sendable, Hashable {
    /// The first shape, α > 0.
    public let alpha: Double
    /// The second shape, β > 0.
    public let beta: Double

    /// The distribution with two shapes.
    ///
    /// - Precondition: Both are above 0 and at most 10⁶; the error is stated for shapes from 0.01 to 10⁴.
    public init(_ alpha: Double, _ beta: Double) {
        precondition(
            alpha > 0 && beta > 0 && max(alpha, beta) <= 1e6, "shapes lie above 0, at most a million")
        self.alpha = alpha
        self.beta = beta
    }

    /// The probability I_x(α, β) that a variate is at most `x`: the regularised incomplete beta function.
    ///
    /// For shapes from 0.01 to 10⁴ the absolute error is below 10⁻¹³; the relative error is below 2 · 10⁻¹² for results that
    /// are normal numbers. The largest found against 1500 random values with 40 digits were 5.4 · 10⁻¹⁴ and 6.3 · 10⁻¹³.
    /// Below the mean, x^α (1 − x)^β / (α B(α, β)) times the continued fraction of DLMF (https://dlmf.nist.gov/8.17.E22), which
    /// is evaluated as by Lentz (1976, doi:10.1364/AO.15.000668); above, 1 − I_{1−x}(β, α).
    ///
    /// - Parameter x: Any number; up to 0 the result is 0, from 1 on it is 1, and NaN gives NaN.
    /// - Returns: A probability.
    /// - Complexity: O(√max(α, β)).
    public func cumulative(_ x: Double) -> Double {
        if x.isNaN { return x }
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        return isLow(x) ? below(x) : 1 - above(x)
    }

    /// The logarithm of the density x^(α − 1) (1 − x)^(β − 1) / B(α, β); minus infinity at 0 and 1, and outside.
    /// - Complexity: O(1).
    public func logDensity(_ x: Double) -> Double {
        x > 0 && x < 1 ? IncompleteBeta(alpha, beta).logDensity(x, 1 - x) : -.infinity
    }

    /// The probability that a variate is greater than `x`, as exact where it is small as ``cumulative(_:)`` is.
    private func complement(_ x: Double) -> Double { isLow(x) ? 1 - below(x) : above(x) }

    /// Whether the continued fraction converges fast for `x` itself, not for 1 − x.
    private func isLow(_ x: Double) -> Bool { x < (alpha + 1) / (alpha + beta + 2) }

    private func below(_ x: Double) -> Double { IncompleteBeta(alpha, beta).lower(x, 1 - x) }

    private func above(_ x: Double) -> Double { IncompleteBeta(beta, alpha).lower(1 - x, x) }

    /// The quantile: the least number whose computed probability, below or above it, reaches a probability.
    ///
    /// It is found by halving the range of bit patterns, which ends at neighbouring numbers. So it never falls as the
    /// probability grows, whatever the rounding. The error is that of the smaller of the two probabilities, divided by the
    /// density.
    ///
    /// - Parameter probability: A probability p.
    /// - Returns: The quantile, from 0 to 1; NaN for a p outside [0, 1].
    /// - Complexity: O(√max(α, β)), with about sixty evaluations of ``cumulative(_:)``, or twice as many.
    public func quantile(_ probability: Double) -> Double {
        guard (0...1).contains(probability) else { return .nan }
        if probability == 0 || probability == 1 { return probability }
        if probability <= 0.5 {
            return Self.least(after: 0) { cumulative($0) >= probability }
        }
        // Not below the median, which was found by the other probability.
        return Self.least(after: quantile(0.5).nextDown) { complement($0) <= 1 - probability }
    }

    /// The least number above `low`, at most 1, that has a property which greater ones have too.
    private static func least(after low: Double, where holds: (Double) -> Bool) -> Double {
        var (low, high) = (low.bitPattern, 1.0.bitPattern)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if holds(Double(bitPattern: middle)) { high = middle } else { low = middle }
        }
        return Double(bitPattern: high)
    }
}
