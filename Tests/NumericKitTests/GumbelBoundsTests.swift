import NumericKit
import Testing

@Suite struct GumbelBoundsTests {
    static let bounds = GumbelBounds.shared

    @Test func bounds_holdTheVariate_atBothEndsOfEveryCell() {
        for cell in 0..<UInt32(GumbelBounds.cells) {
            let first = cell << GumbelBounds.shift
            let last = first | (1 << GumbelBounds.shift - 1)
            #expect(Self.bounds.lower(first) == Variates.gumbel(first))
            #expect(Self.bounds.lower(last) == Variates.gumbel(first))
            #expect(Self.bounds.upper(first) == Self.bounds.upper(last))
            #expect(Variates.gumbel(last) <= Self.bounds.upper(last))
        }
        #expect(Self.bounds.upper(.max) == Variates.gumbel(.max))
    }

    @Test func bounds_areTheEdgesOfTheWordsCell() {
        for word in Self.words {
            let cell = Int(word >> GumbelBounds.shift)
            #expect(Self.bounds.lower(word) == Self.bounds.edges[cell])
            #expect(Self.bounds.upper(word) == Self.bounds.edges[cell + 1])
        }
    }

    @Test func bounds_holdTheVariate_ofRandomWords() {
        for word in Self.words {
            let variate = Variates.gumbel(word)
            #expect(Self.bounds.lower(word) <= variate)
            #expect(variate <= Self.bounds.upper(word))
        }
    }

    /// The least slope of −log(−log u), e, times the distance of two words, less the errors of two variates.
    static let leastStep = 2.718 * 0x1p-32 - 2e-14

    @Test func gumbel_growsStrictly_fromEachWordToTheNext() {
        let edges = (0..<UInt32(GumbelBounds.cells)).map { $0 << GumbelBounds.shift | 1 }
        // Where −log u is near 1 the slope is least.
        let flattest = (0..<1000).map { 1_580_030_168 + UInt32($0) - 500 }
        for word in Self.words + edges + flattest where word > 0 {
            #expect(Variates.gumbel(word) - Variates.gumbel(word - 1) >= Self.leastStep)
        }
    }

    /// Words at both ends of the range and random ones.
    private static var words: [UInt32] {
        let stream = RandomStream(seed: 0, replicate: 5)
        let random = (0..<UInt64(20_000)).map { stream.words(entity: $0, moment: 0, purpose: 0)[0] }
        return [0, 1, 2, .max - 1, .max] + random
    }
}
