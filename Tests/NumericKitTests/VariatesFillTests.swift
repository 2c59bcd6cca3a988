import NumericKit
import Testing

@Suite struct VariatesFillTests {
    @Test(arguments: Array(0...41) + [1000])
    func fill_givesTheBitsOfEachVariate(count: Int) {
        let words = Self.words(count)
        let exponentials = Self.fill(count, by: Variates.fillExponentials)
        #expect(exponentials == words.map { Variates.exponential($0).bitPattern })
    }

    @Test func fill_givesTheBitsOfEachVariate_onALargeSample() {
        let count = 200_000
        let words = Self.words(count)
        let exponentials = Self.fill(count, by: Variates.fillExponentials)
        let differing = words.indices.count {
            exponentials[$0] != Variates.exponential(words[$0]).bitPattern
        }
        #expect(differing == 0)
    }

    @Test func logOfLanes_givesTheBitsOfEachLogarithm() {
        let stream = RandomStream(seed: 0, replicate: 0)
        let random = (0..<100_000).map { place -> UInt64 in
            let words = stream.words(entity: UInt64(place), moment: 0, purpose: 0)
            return UInt64(words[0]) << 32 | UInt64(words[1])
        }
        let listed = ElementaryReference.log.map(\.argument)
        let arguments = (listed + random).map { Double(bitPattern: $0 & ~(1 << 63)) }.filter(\.isNormal)
        let lanes = arguments.map { Elementary.log(normal: SIMD8(repeating: $0)) }
        #expect(lanes.map(\.[0].bitPattern) == arguments.map { Elementary.log($0).bitPattern })
        for start in stride(from: 0, to: arguments.count - 8, by: 8) {
            let eight = SIMD8(arguments[start..<(start + 8)])
            let expected = SIMD8((0..<8).map { Elementary.log(eight[$0]) })
            #expect(Elementary.log(normal: eight) == expected)
        }
    }

    /// Both ends, words on either side of every power of two, then random ones.
    private static func words(_ count: Int) -> [UInt32] {
        let stream = RandomStream(seed: 0, replicate: 4)
        let edges = [0, .max] + (0..<32).flatMap { [1 << $0, (1 << $0) &- 1] } as [UInt32]
        return (0..<count).map { place in
            place < edges.count
                ? edges[place] : stream.words(entity: UInt64(place), moment: 0, purpose: 0)[0]
        }
    }

    /// The bits of the variates of a call with padded buffers.
    private static func fill(
        _ count: Int, by body: (UnsafeMutablePointer<Double>, UnsafePointer<UInt32>, Int) -> Void
    ) -> [UInt64] {
        let padded = (count + 7) / 8 * 8
        var variates = [Double](repeating: .nan, count: padded)
        body(&variates, words(count) + Array(repeating: 0, count: padded - count), count)
        return variates[..<count].map(\.bitPattern)
    }
}
