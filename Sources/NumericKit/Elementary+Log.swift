extension Elementary {
    /// The natural logarithm of `x`.
    ///
    /// The error stays below 0.9 ulp; the largest found is 0.88, just below √½. Exactly: log 1 = 0, log(±0) = −∞, log(+∞) = +∞; a negative
    /// number or NaN gives NaN; subnormal numbers are treated like any other.
    ///
    /// With x = 2ᵏ m, √½ ≤ m < √2, f = m − 1 and s = f / (2 + f),
    ///
    ///     log m = 2 artanh s = f − (f²/2 − s (f²/2 + R)),   R = s² P(s²),
    ///
    /// where P(z) = (2 artanh(√z)/√z − 2) / z = 2/3 + 2z/5 + 2z²/7 + … is replaced by a polynomial of degree 7
    /// interpolating it at the Chebyshev points of 0 ≤ z ≤ 0.02944 (error below 2⁻⁵⁸).
    ///
    /// - Parameter x: Any number.
    /// - Returns: The natural logarithm.
    /// - Complexity: O(1).
    @inlinable
    public static func log(_ x: Double) -> Double {
        var bits = x.bitPattern
        var k = 0
        // Zero, subnormal, negative, infinite and NaN at once: all but the positive normal numbers.
        if bits &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 {
            if x == 0 { return -.infinity }
            if !(x > 0) { return .nan }
            if x == .infinity { return x }
            bits = (x * 0x1p54).bitPattern
            k = -54
        }
        // Adding 1 − √½ (as a bit pattern) carries into the exponent exactly when the mantissa reaches √2.
        let shifted = bits &+ (0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD)
        k &+= Int(truncatingIfNeeded: shifted >> 52) &- 1023
        let m = Double(bitPattern: (shifted & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD)

        let f = m - 1
        let s = f / (2 + f)
        let z = s * s
        let half = 0.5 * f * f
        let r = z * artanhTail(z)
        let power = Double(k)
        return power * ln2High - ((half - (s * (half + r) + power * ln2Low)) - f)
    }

    /// P(z) of ``log(_:)``.
    @inlinable
    static func artanhTail(_ z: Double) -> Double {
        var sum = 0x1.0c04595972ab8p-3
        sum = sum * z + 0x1.0fbe83c2cbcf3p-3
        sum = sum * z + 0x1.3b1c360763b8ap-3
        sum = sum * z + 0x1.745cf901605f7p-3
        sum = sum * z + 0x1.c71c720160b47p-3
        sum = sum * z + 0x1.2492492476c87p-2
        sum = sum * z + 0x1.9999999999a38p-2
        return sum * z + 0x1.5555555555555p-1
    }
}
