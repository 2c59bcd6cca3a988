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
    /// Relative error below 10⁻¹² for shapes up to 100 and below 10⁻¹⁰ up to 10⁴, for results that are normal numbers.
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
        if x < (alpha + 1) / (alpha + beta + 2) {
            return IncompleteBeta(alpha, beta).lower(x, 1 - x)
        }
        return 1 - IncompleteBeta(beta, alpha).lower(1 - x, x)
    }

    /// The quantile: the least number whose computed ``cumulative(_:)`` reaches a probability.
    ///
    /// It is found by halving the range of bit patterns, which ends at neighbouring numbers. So it never falls as the
    /// probability grows, whatever the rounding. The error is that of ``cumulative(_:)`` divided by the density.
    ///
    /// - Parameter probability: A probability p.
    /// - Returns: The quantile, from 0 to 1; NaN for a p outside [0, 1].
    /// - Complexity: O(√max(α, β)), with about sixty evaluations of ``cumulative(_:)``.
    public func quantile(_ probability: Double) -> Double {
        guard (0...1).contains(probability) else { return .nan }
        if probability == 0 { return 0 }
        // cumulative(low) < probability ≤ cumulative(high)
        var (low, high) = (0.0.bitPattern, 1.0.bitPattern)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if cumulative(Double(bitPattern: middle)) < probability { low = middle } else { high = middle }
        }
        return Double(bitPattern: high)
    }
}
