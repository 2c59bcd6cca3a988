internal import BigInt

/// An exact fraction of two whole numbers of any size, not negative, in lowest terms.
///
///     Fraction(4, 2145).description  // "4/2145"
///     Fraction(8, 128).value         // 0.0625
public struct Fraction: Sendable, Hashable {
    let numerator: BigUInt
    let denominator: BigUInt

    /// A fraction of two whole numbers.
    ///
    /// - Precondition: the numerator is not negative, and the denominator is more than zero.
    public init(_ numerator: Int, _ denominator: Int) {
        self.init(BigUInt(numerator), BigUInt(denominator))
    }

    init(_ numerator: BigUInt, _ denominator: BigUInt) {
        precondition(!denominator.isZero, "a fraction needs a denominator")
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// The nearest `Double` to within one unit in the last place, whatever the size of the two numbers.
    ///
    /// Made of the first 63 or 64 bits of the quotient, so that neither number has to fit a `Double`, and with the
    /// same bits on every machine.
    public var value: Double {
        guard !numerator.isZero else { return 0 }
        let shift = 63 + denominator.bitWidth - numerator.bitWidth
        let quotient =
            shift >= 0
            ? (numerator << shift) / denominator : numerator / (denominator << -shift)
        return Double(sign: .plus, exponent: -shift, significand: Double(UInt64(quotient)))
    }
}

extension Fraction: CustomStringConvertible {
    /// `421/2145`, or a whole number alone.
    public var description: String {
        denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
    }
}

extension Fraction: Comparable {
    /// The order of the numbers, exactly.
    public static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}
