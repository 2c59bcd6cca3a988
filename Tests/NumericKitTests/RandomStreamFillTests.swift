import NumericKit
import Testing

@Suite struct RandomStreamFillTests {
    static let edges: [UInt32] = [0, 1, .max]

    @Test(arguments: edges, edges)
    func fill_givesTheWordsOfEachEntity(seed: UInt32, replicate: UInt32) {
        let stream = RandomStream(seed: seed, replicate: replicate)
        for count in Array(0...41) + [64, 300, 1001] {
            let entities = Self.entities(count)
            for moment in Self.edges {
                for (purpose, block) in [(0, 0), (1, 1), (255, 1 << 24 - 1)] as [(UInt8, UInt32)] {
                    let words = Self.fill(count) { words, stride, entities in
                        stream.fill(
                            words, stride: stride, entities: entities, count: count, moment: moment,
                            purpose: purpose, block: block)
                    }
                    #expect(
                        words
                            == entities.map {
                                stream.words(entity: $0, moment: moment, purpose: purpose, block: block)
                            })
                }
            }
        }
    }

    @Test func fill_leavesTheOtherPlaces_whenTheStrideIsWider() {
        var words = [UInt32](repeating: 5, count: 4 * 24)
        RandomStream(seed: 1, replicate: 1).fill(
            &words, stride: 24, entities: Self.entities(16), count: 9, moment: 0, purpose: 0)
        let untouched = (0..<4).flatMap { words[($0 * 24 + 16)..<(($0 + 1) * 24)] }
        #expect(untouched == Array(repeating: 5, count: 4 * 8))
    }

    /// Hashes of all sizes: 0, all ones, small ones and random ones.
    private static func entities(_ count: Int) -> [UInt64] {
        (0..<count).map { place in
            switch place {
            case 0: .max
            case 1: 0
            case 2: 1 << 32
            default: StableHash.fnv1a64("actor-\(place)")
            }
        }
    }

    /// The words of each entity, from a call with padded buffers.
    private static func fill(
        _ count: Int, by body: (UnsafeMutablePointer<UInt32>, Int, UnsafePointer<UInt64>) -> Void
    ) -> [SIMD4<UInt32>] {
        let stride = (count + 7) / 8 * 8
        var words = [UInt32](repeating: 0, count: 4 * stride)
        let padded = entities(count) + Array(repeating: 9, count: stride - count)
        body(&words, stride, padded)
        return (0..<count).map { k in
            SIMD4(words[k], words[stride + k], words[2 * stride + k], words[3 * stride + k])
        }
    }
}
