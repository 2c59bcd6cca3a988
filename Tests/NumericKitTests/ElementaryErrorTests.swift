import NumericKit
import Testing

/// The bounds of errors that the documentation states, on large random samples against 95 correct bits.
@Suite struct ElementaryErrorTests {
    /// What ``Elementary/log(_:)`` states, in ulps of the result.
    static let logError = 0.9

    /// What ``Elementary/exp(_:)`` states for normal and for subnormal results.
    static let expError = 0.75
    static let subnormalExpError = 0.9

    /// Half an ulp, and what the samples' reference itself may be off.
    static let rounding = 0.5 + 0x1p-40

    static let count = 30_000

    @Test(arguments: ElementaryReference.log.indices)
    func reference_roundsToTheCorrectLogarithm(index: Int) {
        let (argument, value) = ElementaryReference.log[index]
        let x = Double(bitPattern: argument)
        let error = DoubleDouble.log(x) + DoubleDouble(-Double(bitPattern: value))
        #expect(error.high.magnitude <= Self.rounding * Double(bitPattern: value).ulp)
    }

    @Test(arguments: ElementaryReference.exp.indices)
    func reference_roundsToTheCorrectExponential(index: Int) {
        let (argument, value) = ElementaryReference.exp[index]
        let x = Double(bitPattern: argument)
        let correct = Double(bitPattern: value)
        guard correct.isNormal else { return }
        let (mantissa, exponent) = DoubleDouble.exp(x)
        let error = mantissa + DoubleDouble(-scale(correct, -exponent))
        #expect(error.high.magnitude <= Self.rounding * scale(correct.ulp, -exponent))
    }

    @Test func log_errsNoMoreThanStated_forAllExponents() {
        let worst = largestLogError { upper, lower in
            Double(bitPattern: (UInt64(upper) << 32 | UInt64(lower)) % 0x7FF0_0000_0000_0000)
        }
        #expect(worst <= Self.logError)
    }

    @Test func log_errsNoMoreThanStated_nearOne() {
        let worst = largestLogError { upper, lower in
            let size = Elementary.exp(-30 * UnitInterval.open(upper))
            return 1 + (UnitInterval.open(lower) - 0.5) * size
        }
        #expect(worst <= Self.logError)
    }

    @Test func log_errsNoMoreThanStated_forWordsAndTheirExponentials() {
        #expect(largestLogError { upper, _ in UnitInterval.open(upper) } <= Self.logError)
        #expect(largestLogError { upper, _ in Variates.exponential(upper) } <= Self.logError)
    }

    @Test func exp_errsNoMoreThanStated_forNormalResults() {
        let worst = largestExpError { upper, lower in
            -708 + 1417 * (UnitInterval.open(upper) + UnitInterval.open(lower) * 0x1p-32)
        }
        #expect(worst <= Self.expError)
    }

    @Test func log_errsNoMoreThanStated_whereItErrsMost() {
        let nearHalfPower = { (upper: UInt32, lower: UInt32) in
            0.69 + 0.02 * (UnitInterval.open(upper) + UnitInterval.open(lower) * 0x1p-32)
        }
        #expect(largestLogError(nearHalfPower) <= Self.logError)
        #expect(largestLogError { 2 * nearHalfPower($0, $1) } <= Self.logError)
    }

    @Test func exp_errsNoMoreThanStated_whereItErrsMost() {
        // Just above −(k + ½) ln 2 the reduced argument is most negative and the result's ulp is small.
        let worst = largestExpError { upper, lower in
            (Double(upper % 1400) - 700 - 0.5 + 0.05 * UnitInterval.open(lower)) * DoubleDouble.ln2.high
        }
        #expect(worst <= Self.expError)
    }

    @Test func exp_errsNoMoreThanStated_nearZero() {
        let worst = largestExpError { upper, lower in
            (UnitInterval.open(upper) - 0.5) * Elementary.exp(-30 * UnitInterval.open(lower))
        }
        #expect(worst <= Self.expError)
    }

    @Test func exp_errsNoMoreThanStated_forSubnormalResults() {
        let worst = largestExpError { upper, lower in
            -745 + 36.6 * (UnitInterval.open(upper) + UnitInterval.open(lower) * 0x1p-32)
        }
        #expect(worst <= Self.subnormalExpError)
    }

    private func largestLogError(_ argument: (UInt32, UInt32) -> Double) -> Double {
        arguments(argument).filter { $0 > 0 && $0 != 1 }.map { x in
            let correct = DoubleDouble.log(x)
            let error = (Elementary.log(x) - correct.high) - correct.low
            return error.magnitude / correct.high.ulp
        }.max() ?? .infinity
    }

    private func largestExpError(_ argument: (UInt32, UInt32) -> Double) -> Double {
        arguments(argument).map { x in
            let result = Elementary.exp(x)
            let (mantissa, exponent) = DoubleDouble.exp(x)
            // Scaled by 2⁻ᵏ, which is exact, the result is near 1.
            let scaled = scale(result, -exponent)
            let error = (scaled - mantissa.high) - mantissa.low
            return error.magnitude / max(mantissa.high.ulp, scale(.leastNonzeroMagnitude, -exponent))
        }.max() ?? .infinity
    }

    private func arguments(_ argument: (UInt32, UInt32) -> Double) -> [Double] {
        let stream = RandomStream(seed: 0, replicate: 0)
        return (0..<UInt64(Self.count)).map { entity in
            let words = stream.words(entity: entity, moment: 1, purpose: 0)
            return argument(words[0], words[1])
        }
    }

    /// x · 2ᵏ.
    private func scale(_ x: Double, _ k: Int) -> Double {
        x * Double(sign: .plus, exponent: k / 2, significand: 1)
            * Double(sign: .plus, exponent: k - k / 2, significand: 1)
    }
}
