/// Nested uniform scrambling in base 2: each binary digit of a coordinate is flipped, or not, by a random bit that
/// depends on the digits before it.
///
/// A scrambled coordinate is uniform, and a set of points keeps every property of a net.
///
/// Source: Owen (1995), "Randomly permuted (t,m,s)-nets and (t,s)-sequences", doi:10.1007/978-1-4612-2552-2_19.
public struct OwenScrambling: Sendable {
    private let stream: RandomStream
    private let entity: UInt64
    private let purpose: UInt8

    /// A scrambling of one dimension, by the random words of an entity and a purpose.
    public init(stream: RandomStream, entity: UInt64, purpose: UInt8) {
        self.stream = stream
        self.entity = entity
        self.purpose = purpose
    }

    /// How many digits share a block of 128 random bits: below a prefix they have 2⁷ − 1 nodes.
    private static let digitsPerBlock = 7

    /// A coordinate with its digits flipped.
    ///
    /// - Parameter coordinate: A number in units of 2⁻³².
    /// - Complexity: O(1): five blocks of random words.
    public func callAsFunction(_ coordinate: UInt32) -> UInt32 {
        var flips: UInt32 = 0
        var block: SIMD4<UInt32> = .zero
        // A node of the tree of digits: 1 for none of the block's digits, then one digit after the other.
        var node = 1
        for digit in 0..<32 {
            if digit % Self.digitsPerBlock == 0 {
                let prefix = digit == 0 ? 0 : coordinate >> UInt32(32 - digit)
                block = stream.words(
                    entity: entity, moment: prefix, purpose: purpose, block: UInt32(digit))
                node = 1
            }
            let bit = block[node / 32] >> UInt32(node % 32) & 1
            flips |= bit << UInt32(31 - digit)
            node = 2 * node + Int(coordinate >> UInt32(31 - digit) & 1)
        }
        return coordinate ^ flips
    }
}
