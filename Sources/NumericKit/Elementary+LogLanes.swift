extension Elementary {
    /// The natural logarithms of eight positive normal numbers, each with the bits of ``log(_:)``.
    ///
    /// The operations of ``log(_:)`` in their order, but for its special cases: for zero, subnormal, negative and
    /// infinite numbers and NaN the result means nothing. Inlined always, so that the lanes stay in registers.
    ///
    /// - Parameter x: Positive normal numbers.
    /// - Returns: Their natural logarithms.
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public static func log(normal x: SIMD8<Double>) -> SIMD8<Double> {
        let bits = unsafeBitCast(x, to: SIMD8<UInt64>.self)
        let shifted = bits &+ (0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD)
        let mantissa = (shifted & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD
        // As the low bits of a number from 2⁵² on, the biased exponent becomes a number without a conversion.
        let exponent = (shifted &>> 52) | 0x4330_0000_0000_0000
        let power = unsafeBitCast(exponent, to: SIMD8<Double>.self) - (0x1p52 + 1023)

        let f = unsafeBitCast(mantissa, to: SIMD8<Double>.self) - 1
        let s = f / (2 + f)
        let z = s * s
        let half = 0.5 * f * f
        let r = z * artanhTail(z)
        return power * ln2High - ((half - (s * (half + r) + power * ln2Low)) - f)
    }

    /// P(z) of ``log(_:)``.
    @inlinable
    @inline(__always)
    static func artanhTail(_ z: SIMD8<Double>) -> SIMD8<Double> {
        var sum = 0x1.0c04595972ab8p-3 * z + 0x1.0fbe83c2cbcf3p-3
        sum = sum * z + 0x1.3b1c360763b8ap-3
        sum = sum * z + 0x1.745cf901605f7p-3
        sum = sum * z + 0x1.c71c720160b47p-3
        sum = sum * z + 0x1.2492492476c87p-2
        sum = sum * z + 0x1.9999999999a38p-2
        return sum * z + 0x1.5555555555555p-1
    }
}
