import NumericKit
import Testing

@Suite struct RandomStreamTests {
    /// A chi-square statistic has mean `df` and variance 2 `df`; five standard deviations above the mean happen
    /// once in some hundred thousand streams, and the seeds are fixed.
    static let chiSquareDeviations = 5.0

    @Test func words_areTheBlockAtTheDocumentedAddress() {
        let stream = RandomStream(seed: 3, replicate: 4)
        let words = stream.words(entity: 0x1111_2222_3333_4444, moment: 5, purpose: 6, block: 7)
        let counter = SIMD4<UInt32>(0x3333_4444, 0x1111_2222, 5, 0x0600_0007)
        #expect(words == Philox4x32.block(counter: counter, key: SIMD2(3, 4)))
    }

    @Test func uniform_changes_whenAnyPartOfTheAddressChanges() {
        func value(
            seed: UInt32 = 0, replicate: UInt32 = 0, entity: UInt64 = 0, moment: UInt32 = 0,
            purpose: UInt8 = 0, draw: Int = 0
        ) -> Double {
            RandomStream(seed: seed, replicate: replicate)
                .uniform(entity: entity, moment: moment, purpose: purpose, draw: draw)
        }
        let values = [
            value(), value(seed: 1), value(replicate: 1), value(entity: 1), value(entity: 1 << 32),
            value(moment: 1), value(purpose: 1), value(draw: 1), value(draw: 2), value(draw: 3),
            value(draw: 4),
        ]
        #expect(Set(values).count == values.count)
    }

    @Test func uniform_isTheSame_whateverWasDrawnBefore() {
        let stream = RandomStream(seed: 0, replicate: 2)
        let value = { (draw: Int) in stream.uniform(entity: 9, moment: 1, purpose: 3, draw: draw) }
        let forwards = (0..<100).map(value)
        #expect(forwards == (0..<100).reversed().map(value).reversed())
        let words = stream.words(entity: 9, moment: 1, purpose: 3, block: 1)
        #expect(forwards[6] == UnitInterval.open(words[2]))
    }

    @Test(arguments: [0, 1, 2026] as [UInt32])
    func uniform_fillsEqualCellsEqually(seed: UInt32) {
        let cells = 256
        let perCell = 400
        let stream = RandomStream(seed: seed, replicate: 0)
        var counts = [Int](repeating: 0, count: cells)
        for entity in 0..<(cells * perCell) {
            let value = stream.uniform(entity: UInt64(entity), moment: 0, purpose: 0, draw: 0)
            counts[Int(value * Double(cells))] += 1
        }
        #expect(chiSquare(counts, expected: Double(perCell)) < limit(degrees: cells - 1))
    }

    @Test(arguments: [0, 7] as [UInt32], [1, 2, 3, 10, 97])
    func index_fillsItsRangeEqually(seed: UInt32, n: Int) {
        let stream = RandomStream(seed: seed, replicate: 1)
        let perCell = 500
        var counts = [Int](repeating: 0, count: n)
        for draw in 0..<(n * perCell) {
            counts[stream.index(below: n, entity: 5, moment: 1, purpose: 2, draw: draw)] += 1
        }
        #expect(chiSquare(counts, expected: Double(perCell)) <= limit(degrees: n - 1))
    }

    @Test func index_readsTwoWordsAsOneFraction() {
        let stream = RandomStream(seed: 1, replicate: 1)
        let words = stream.words(entity: 5, moment: 1, purpose: 2, block: 1)
        let expected = UInt64(words[2]) << 32 | UInt64(words[3])
        // Below 2⁶² the index is the upper 62 bits of the fraction.
        #expect(
            stream.index(below: 1 << 62, entity: 5, moment: 1, purpose: 2, draw: 3) == Int(expected >> 2))
    }

    @Test func open_staysStrictlyInsideTheInterval() {
        #expect(UnitInterval.open(0) == 0x1p-33)
        #expect(UnitInterval.open(.max) == 1 - 0x1p-33)
        #expect(UnitInterval.open(1 << 31) == 0.5 + 0x1p-33)
    }

    private func chiSquare(_ counts: [Int], expected: Double) -> Double {
        counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    }

    private func limit(degrees: Int) -> Double {
        Double(degrees) + Self.chiSquareDeviations * (2 * Double(degrees)).squareRoot()
    }
}
