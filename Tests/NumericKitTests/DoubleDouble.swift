import NumericKit

/// An unevaluated sum of two numbers, the lower one at most half an ulp of the upper one: about 104 bits.
///
/// Made of IEEE additions and multiplications alone. Source: Dekker (1971), doi:10.1007/BF01397083.
struct DoubleDouble {
    let high: Double
    let low: Double

    init(_ high: Double, _ low: Double = 0) {
        self.high = high
        self.low = low
    }

    static let ln2 = DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56)

    static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
        let sum = left.high + right.high
        let shift = sum - left.high
        let lost = (left.high - (sum - shift)) + (right.high - shift)
        return normalised(sum, lost + (left.low + right.low))
    }

    static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
        let product = left.high * right.high
        let ((a, b), (c, d)) = (halves(left.high), halves(right.high))
        let lost = ((a * c - product) + a * d + b * c) + b * d
        return normalised(product, lost + (left.high * right.low + left.low * right.high))
    }

    /// The quotient by a whole number, from two steps of long division.
    static func / (left: DoubleDouble, right: Double) -> DoubleDouble {
        let first = left.high / right
        let rest = left + DoubleDouble(-first) * DoubleDouble(right)
        return normalised(first, rest.high / right)
    }

    private static func normalised(_ large: Double, _ small: Double) -> DoubleDouble {
        let sum = large + small
        return DoubleDouble(sum, (large - sum) + small)
    }

    /// The number as a sum of two with at most 26 bits each.
    private static func halves(_ x: Double) -> (Double, Double) {
        let shifted = x * 0x1.0000002p27
        let high = shifted - (shifted - x)
        return (high, x - high)
    }
}

extension DoubleDouble {
    /// m and k with exp x = m · 2ᵏ and m between ½ and 2, to about 95 bits.
    static func exp(_ x: Double) -> (mantissa: DoubleDouble, exponent: Int) {
        let k = (x / ln2.high).rounded()
        let reduced = DoubleDouble(x) + DoubleDouble(-k) * ln2
        // exp r = (exp(r / 2⁸))^(2⁸), and below 0.0014 eleven terms of the series reach 2⁻¹³⁰.
        let r = reduced * DoubleDouble(0x1p-8)
        var sum = DoubleDouble(1)
        for n in (1...11).reversed() { sum = DoubleDouble(1) + r * sum / Double(n) }
        for _ in 0..<8 { sum = sum * sum }
        return (sum, Int(k))
    }

    /// The logarithm of a positive number, to about 95 bits.
    static func log(_ x: Double) -> DoubleDouble {
        let f = x - 1
        if f.magnitude < 0x1p-7 { return logOfOnePlus(DoubleDouble(f), terms: 18) }
        // log x = y + log(x exp(−y)) for any y; with y close to log x the second logarithm is that of a number near 1.
        let y = Elementary.log(x)
        let (mantissa, exponent) = exp(-y)
        let scaled = x * power(exponent / 2) * power(exponent - exponent / 2)
        let rest = mantissa * DoubleDouble(scaled) + DoubleDouble(-1)
        return DoubleDouble(y) + logOfOnePlus(rest, terms: 3)
    }

    /// The series f − f²/2 + f³/3 − …
    private static func logOfOnePlus(_ f: DoubleDouble, terms: Int) -> DoubleDouble {
        var sum = DoubleDouble(0)
        for n in (1...terms).reversed() {
            sum = DoubleDouble(1) / Double(n) + DoubleDouble(-f.high, -f.low) * sum
        }
        return f * sum
    }

    private static func power(_ exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: 1)
    }
}
