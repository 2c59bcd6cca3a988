import NumericKit
import Testing

@Suite struct StableHashTests {
    /// The test vectors of RFC 9923.
    @Test(
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func fnv1a64_givesThePublishedHash(text: String, hash: UInt64) {
        #expect(StableHash.fnv1a64(text) == hash)
        #expect(StableHash.fnv1a64(text[...]) == hash)
    }

    @Test func fnv1a64_goesOn_afterAnotherText() {
        #expect(
            StableHash.fnv1a64(Array("bar".utf8), after: StableHash.fnv1a64("foo"))
                == StableHash.fnv1a64("foobar"))
        #expect(StableHash.fnv1a64([], after: 7) == 7)
    }

    @Test func fnv1a64_hashesBytes_notCharacters() {
        #expect(StableHash.fnv1a64("é") != StableHash.fnv1a64("e\u{301}"))
    }
}
