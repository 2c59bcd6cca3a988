extension Elementary {
    /// Above this every exponential rounds to +∞: 1024 ln 2, rounded down.
    @usableFromInline static let expOverflow = 0x1.62e42fefa39efp+9

    /// Below this every exponential rounds to 0: −1075 ln 2, rounded up.
    @usableFromInline static let expUnderflow = -0x1.74910d52d3051p+9

    /// e raised to `x`.
    ///
    /// The error stays below 0.75 ulp for normal results and below 0.9 ulp for subnormal ones, which are rounded
    /// twice; the largest found are 0.69 and 0.79. Exactly: exp 0 = 1, exp(−∞) = 0, exp(+∞) = +∞; NaN gives NaN;
    /// results beyond the largest finite number are +∞, results below half the least subnormal number are 0.
    ///
    /// With k the whole number nearest x / ln 2 and r = x − k ln 2, where ln 2 is held in two parts so that r loses
    /// nothing (Cody & Waite 1980), exp x = 2ᵏ (1 + r + r² Q(r)). Q is a polynomial of degree 10 interpolating
    /// (exp r − 1 − r) / r² at the Chebyshev points of |r| ≤ ln 2 / 2 (error below 2⁻⁵⁹). The rounding error of
    /// 1 + r is carried along.
    ///
    /// - Parameter x: Any number.
    /// - Returns: The exponential.
    /// - Complexity: O(1).
    @inlinable
    public static func exp(_ x: Double) -> Double {
        if !(x <= expOverflow) { return x.isNaN ? x : .infinity }
        if x < expUnderflow { return 0 }
        // Adding 1.5 · 2⁵² rounds to a whole number and leaves it in the low bits.
        let rounder = 0x1.8p52
        let shifted = x * inverseLn2 + rounder
        let power = shifted - rounder
        let k = Int(truncatingIfNeeded: shifted.bitPattern &- rounder.bitPattern)

        let high = x - power * ln2High
        let low = power * ln2Low
        let r = high - low
        let sum = 1 + high
        let lost = (1 - sum) + high
        let mantissa = sum + (lost + (r * r * expTail(r) - low))
        return scale(mantissa, byPowerOfTwo: k)
    }

    /// Q(r) of ``exp(_:)``.
    @inlinable
    static func expTail(_ r: Double) -> Double {
        var sum = 0x1.1f730349868cep-29
        sum = sum * r + 0x1.af4de97ca4194p-26
        sum = sum * r + 0x1.27e4db646b17ep-22
        sum = sum * r + 0x1.71de0231960ebp-19
        sum = sum * r + 0x1.a01a01a6d889cp-16
        sum = sum * r + 0x1.a01a01abe7fe1p-13
        sum = sum * r + 0x1.6c16c16c162d4p-10
        sum = sum * r + 0x1.11111111100dcp-7
        sum = sum * r + 0x1.5555555555556p-5
        sum = sum * r + 0x1.5555555555557p-3
        return sum * r + 0.5
    }

    /// `mantissa` · 2ᵏ for a mantissa near 1 and k in −1075 ... 1024, rounded once at most.
    @inlinable
    static func scale(_ mantissa: Double, byPowerOfTwo k: Int) -> Double {
        if k > 1022 { return mantissa * 2 * powerOfTwo(k &- 1) }
        if k < -1020 { return mantissa * powerOfTwo(k &+ 128) * 0x1p-128 }
        return mantissa * powerOfTwo(k)
    }

    /// 2ᵏ for k in −1022 ... 1023.
    @inlinable
    static func powerOfTwo(_ k: Int) -> Double {
        Double(bitPattern: UInt64(truncatingIfNeeded: k &+ 1023) << 52)
    }
}
