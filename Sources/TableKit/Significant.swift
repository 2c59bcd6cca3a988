/// Rounds to a number of significant decimal digits.
///
/// Values that went through libm or LAPACK differ in their last bits from one machine to the next; rounded,
/// they are the same, except for the rare one next to the middle between two roundings. The result is the
/// double nearest to that decimal, so that it is written with at most `digits` digits. NaN, infinities and
/// zeros are returned as they are. Uses IEEE arithmetic only, no libm.
///
///     significant(2.0 / 3)           // 0.666666667
///     significant(1234.5, digits: 2) // 1200.0
///
/// - Parameters:
///   - x: The value.
///   - digits: How many digits to keep, from 1 to 15. The default is 9.
/// - Returns: The rounded value; ties go to the even digit. `x` itself where rounding would overflow.
public func significant(_ x: Double, digits: Int = 9) -> Double {
    precondition((1...15).contains(digits), "significant digits range from 1 to 15")
    guard x.isFinite, x != 0 else { return x }
    let magnitude = x.magnitude
    let upper = powersOfTen[digits]
    let lower = powersOfTen[digits - 1]
    // 0.30103 is log10(2); the estimate is at most one off, and then corrected.
    var shift = digits - 1 - Int((Double(magnitude.exponent) * 0.30103).rounded(.down))
    var scaled = magnitude.scaledByPowerOfTen(shift)
    if scaled >= upper {
        shift -= 1
        scaled = magnitude.scaledByPowerOfTen(shift)
    } else if scaled < lower {
        shift += 1
        scaled = magnitude.scaledByPowerOfTen(shift)
    }
    let mantissa = scaled.rounded(.toNearestOrEven)
    let result = mantissa.unscaledByPowerOfTen(shift)
    guard result.isFinite else { return x }
    return x < 0 ? -result : result
}

/// The powers of ten that are exact in a double.
private let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
]

extension Double {
    /// `self` · 10^power with a rounding error for each factor of 10²² and one for the rest.
    fileprivate func scaledByPowerOfTen(_ power: Int) -> Double {
        var (result, rest) = (self, power.magnitude)
        while rest > 0 {
            let step = Swift.min(rest, 22)
            result = power > 0 ? result * powersOfTen[Int(step)] : result / powersOfTen[Int(step)]
            rest -= step
        }
        return result
    }

    /// The double nearest to `self` / 10^power, for a whole `self` below 2⁵³.
    fileprivate func unscaledByPowerOfTen(_ power: Int) -> Double {
        // One operation on exact numbers is rounded once; beyond that, let the decimal reader do it.
        if (0...22).contains(power) { return self / powersOfTen[power] }
        if (-22..<0).contains(power) { return self * powersOfTen[-power] }
        return Double("\(Int(self))e\(-power)") ?? .infinity
    }
}
