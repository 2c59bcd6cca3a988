import NumericKit
import Testing

@Suite struct OwenScramblingTests {
    private func scrambling(seed: UInt32, entity: UInt64 = 1) -> OwenScrambling {
        OwenScrambling(stream: RandomStream(seed: seed, replicate: 0), entity: entity, purpose: 1)
    }

    /// Numbers that share their first k digits still share k digits, and no more.
    @Test func commonDigits_stayAsMany() {
        let scrambling = scrambling(seed: 3)
        for digit in 0..<32 {
            let number: UInt32 = 0x9E37_79B9
            let other = number ^ (1 << UInt32(31 - digit)) ^ (digit < 31 ? 1 : 0)
            #expect((scrambling(number) ^ scrambling(other)).leadingZeroBitCount == digit, "digit \(digit)")
        }
    }

    /// Each node of the tree of digits is flipped by a bit of its own: below 10 digits, about half of 1023 nodes.
    @Test func flips_areFairAndDifferent() {
        let scrambling = scrambling(seed: 0)
        var flips: [Bool] = []
        for digit in 0..<10 {
            for prefix in 0..<(1 << digit) as Range<UInt32> {
                let number = digit == 0 ? 0 : prefix << UInt32(32 - digit)
                flips.append((number ^ scrambling(number)) >> UInt32(31 - digit) & 1 == 1)
            }
        }
        // Four standard errors of 1023 fair bits: 2 · √1023.
        let tolerance = 64
        #expect(abs(flips.count { $0 } - 511) <= tolerance)
        // Neighbouring nodes are alike as often as not.
        #expect(abs(zip(flips, flips.dropFirst()).count { $0 == $1 } - 511) <= tolerance)
    }

    /// Over many seeds a scrambled number is uniform.
    @Test func scrambledNumber_isUniform() {
        let count = 4096
        let numbers = (0..<UInt32(count)).map { UnitInterval.open(scrambling(seed: $0)(0)) }
        // Four standard errors of the mean of uniform numbers, whose variance is 1/12.
        let tolerance = 4 / (12 * Double(count)).squareRoot()
        #expect((numbers.reduce(0, +) / Double(count) - 0.5).magnitude <= tolerance)
        #expect(Set(numbers).count == count)
    }

    @Test func scrambling_dependsOnSeedAndEntity() {
        let number: UInt32 = 0x1234_5678
        let scrambled = scrambling(seed: 0)(number)
        #expect(scrambling(seed: 0)(number) == scrambled)
        #expect(scrambling(seed: 1)(number) != scrambled)
        #expect(scrambling(seed: 0, entity: 2)(number) != scrambled)
    }
}
