/// The standard normal distribution, without the system's mathematical library.
public enum NormalDistribution {
    /// 1 / √(2π).
    private static let densityAtZero = 0x1.9884533d43651p-2

    /// Beyond this distance from 0 the continued fraction takes over from the series.
    private static let seriesLimit = 2.0

    /// Enough levels of the continued fraction for full precision at ``seriesLimit`` and beyond.
    private static let fractionLevels = 120

    /// The probability density φ(x).
    ///
    /// - Parameter x: Any number.
    /// - Returns: exp(−x²/2) / √(2π).
    /// - Complexity: O(1).
    public static func density(_ x: Double) -> Double {
        guard x.magnitude < 40 else { return x.isNaN ? x : 0 }
        // x² rounds; taking out a part whose square is exact keeps the relative error small in the tails.
        let coarse = (x * 16 + 0x1.8p52 - 0x1.8p52) * 0.0625
        let rest = (x - coarse) * (x + coarse)
        return densityAtZero * Elementary.exp(-0.5 * coarse * coarse) * Elementary.exp(-0.5 * rest)
    }

    /// The probability Φ(x) that a standard normal variate is at most `x`.
    ///
    /// Absolute error below 10⁻¹⁵, relative error below 2 · 10⁻¹⁴ down to the least normal number. Within 2 of
    /// zero, the series Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …) (Marsaglia 2004, doi:10.18637/jss.v011.i04);
    /// beyond, Laplace's continued fraction of the tail, φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))).
    ///
    /// - Parameter x: Any number; −∞ gives 0, +∞ gives 1 and NaN gives NaN.
    /// - Returns: A probability.
    /// - Complexity: O(1): about a hundred additions and divisions.
    public static func cumulative(_ x: Double) -> Double {
        if x.isNaN { return x }
        if x.magnitude < seriesLimit { return 0.5 + density(x) * series(x) }
        let tail = density(x) / continuedFraction(x.magnitude)
        return x < 0 ? tail : 1 - tail
    }

    /// x + x³/3 + x⁵/(3·5) + …, until a term changes nothing.
    private static func series(_ x: Double) -> Double {
        let square = x * x
        var (sum, term, odd) = (x, x, 1.0)
        while true {
            odd += 2
            term = term * square / odd
            let next = sum + term
            if next == sum { return sum }
            sum = next
        }
    }

    /// x + 1/(x + 2/(x + 3/(x + …))), from the inside out.
    private static func continuedFraction(_ x: Double) -> Double {
        var value = x
        for level in stride(from: fractionLevels, through: 1, by: -1) {
            value = x + Double(level) / value
        }
        return value
    }
}
