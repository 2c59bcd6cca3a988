/// Logarithm, exponential and power with the same bits on every machine.
///
/// The system's mathematical library differs between platforms and releases in the last bit, which is enough for
/// two trajectories to part. These functions use nothing but IEEE 754 addition, subtraction, multiplication,
/// division and operations on bit patterns; Swift never contracts a product and a sum into one rounding. They are
/// inlinable because they sit on the hot path.
///
/// The bounds of the errors follow from the roundings of each operation where they weigh most. The largest errors
/// found are those of 200 000 000 random arguments for each function, in part close to the worst places, against
/// double-double arithmetic with 95 correct bits.
public enum Elementary {
    /// The upper 32 bits of ln 2; its product with any exponent of a `Double` is exact.
    @usableFromInline static let ln2High = 0x1.62e42fefp-1

    /// ln 2 − ``ln2High``, rounded to `Double`.
    @usableFromInline static let ln2Low = 0x1.473de6af278edp-34

    /// 1 / ln 2, rounded to `Double`.
    @usableFromInline static let inverseLn2 = 0x1.71547652b82fep+0

    /// `base` raised to `exponent`.
    ///
    /// Exponents 0, 1, 2 and 3 multiply repeatedly, for any base. Every other exponent is
    /// exp(exponent · log(base)): the relative error then grows to about (1 + |exponent · log base|) · 2⁻⁵², and a
    /// negative base gives NaN. `power(0, e)` is 0 for e > 0 and +∞ for e < 0; `power(1, e)` is 1 for every e that
    /// is a number.
    ///
    /// - Parameters:
    ///   - base: The base, 0 or more unless the exponent is one of 0, 1, 2 and 3.
    ///   - exponent: The exponent.
    /// - Returns: The power; 1 for exponent 0.
    /// - Complexity: O(1).
    @inlinable
    public static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 { return 1 }
        if exponent == 1 { return base }
        if exponent == 2 { return base * base }
        if exponent == 3 { return base * base * base }
        if base == 1, !exponent.isNaN { return 1 }
        return exp(exponent * log(base))
    }
}
