/// The counter-based random function Philox4x32-10.
///
/// A pure function from a 128-bit counter and a 64-bit key to 128 random bits. There is no state to carry, so
/// no draw depends on another one: the word for a given place is computed where it is needed, in any order and
/// on any thread.
///
/// Source: Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3",
/// doi:10.1145/2063384.2063405.
public enum Philox4x32 {
    /// Multipliers of the two 32×32→64-bit products of a round.
    @usableFromInline static let multipliers: (UInt32, UInt32) = (0xD251_1F53, 0xCD9E_8D57)

    /// Increments of the key between rounds: the golden ratio and √3 − 1, in units of 2⁻³².
    @usableFromInline static let increments: (UInt32, UInt32) = (0x9E37_79B9, 0xBB67_AE85)

    /// The number of rounds; ten is the authors' recommendation, with three to spare over the fewest that pass
    /// BigCrush.
    @usableFromInline static let rounds = 10

    /// Four random words for one counter under one key.
    ///
    /// For a fixed key this is a bijection of the counter, so two counters never share a block.
    ///
    /// - Parameters:
    ///   - counter: The place in the stream, lane 0 the least significant word.
    ///   - key: The stream.
    /// - Returns: Four words, each uniform on 0 ..< 2³².
    /// - Complexity: O(1): ten rounds of two multiplications.
    @inlinable
    public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
        var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
        var (k0, k1) = (key[0], key[1])
        for _ in 0..<rounds {
            let first = UInt64(multipliers.0) &* UInt64(c0)
            let second = UInt64(multipliers.1) &* UInt64(c2)
            c0 = UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0
            c1 = UInt32(truncatingIfNeeded: second)
            c2 = UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1
            c3 = UInt32(truncatingIfNeeded: first)
            k0 &+= increments.0
            k1 &+= increments.1
        }
        return SIMD4(c0, c1, c2, c3)
    }
}
