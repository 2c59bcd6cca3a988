import Foundation
import Testing

@testable import TableKit

/// Rounding to significant digits against the C library's decimal conversion, which is exact.
@Suite struct SignificantTests {
    private func reference(_ x: Double, digits: Int) -> Double? {
        Double(String(format: "%.\(digits - 1)e", x))
    }

    @Test func significant_agreesWithPrintf_whenRandom() {
        var generator = SplitMix64(state: 0)
        var compared = 0
        for _ in 0..<20_000 {
            let x = Double(bitPattern: generator.next())
            guard x.isFinite, reference(x, digits: 9)?.isFinite == true else { continue }
            #expect(significant(x) == reference(x, digits: 9))
            compared += 1
        }
        #expect(compared > 19_000)
    }

    @Test func significant_agreesWithPrintf_whenOfEverydaySize() {
        var generator = SplitMix64(state: 1)
        for _ in 0..<20_000 {
            let x = Double(generator.next() >> 11) * 0x1p-53
            for digits in [3, 9, 12] {
                #expect(significant(x, digits: digits) == reference(x, digits: digits))
            }
        }
    }

    @Test func significant_isTheSame_whenLastBitsDiffer() {
        for x in [2.0 / 3, 1e-300 / 3, 1e300 / 3, 123_456.789_012, 0x1p-1060] {
            #expect(significant(x.nextUp) == significant(x) || x.isSubnormal)
            #expect(significant(significant(x)) == significant(x))
            #expect(significant(-x) == -significant(x))
        }
    }

    @Test func significant_carries_whenDigitsAreNines() {
        #expect(significant(0.999_999_999_9) == 1)
        #expect(significant(9_999_999_999.0) == 1e10)
        #expect(significant(1234.5, digits: 2) == 1200)
        #expect(significant(1e22) == 1e22)
    }

    @Test func significant_returnsTheValue_whenThereIsNothingToRound() {
        #expect(significant(.nan).isNaN)
        #expect(significant(.infinity) == .infinity)
        #expect(significant(-0.0).sign == .minus)
        #expect(significant(.greatestFiniteMagnitude, digits: 1) == .greatestFiniteMagnitude)
        #expect(significant(.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
    }
}
