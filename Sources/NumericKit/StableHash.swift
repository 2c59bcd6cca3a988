/// A hash of text that is the same in every process and on every machine.
///
/// The standard library seeds its own hashes afresh in every process; the random numbers of an actor must follow
/// its id alone.
public enum StableHash {
    /// The 64-bit FNV-1a hash of the text's UTF-8 bytes.
    ///
    /// Source: Fowler, Noll & Vo; specified in RFC 9923, doi:10.17487/RFC9923.
    ///
    /// - Parameter text: Any text. It is not normalised: canonically equivalent texts with different scalars have
    ///   different hashes.
    /// - Returns: The hash; for the empty text the offset basis, cbf29ce484222325.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func fnv1a64(_ text: some StringProtocol) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* prime
        }
        return hash
    }

    /// The hash of a text that continues another: `fnv1a64(Array(b.utf8), after: fnv1a64(a))` is `fnv1a64(a + b)`.
    ///
    /// Two hashes that differ stay different after the same text. Bytes in place of a text make it fast enough to be
    /// asked for every actor in every step.
    ///
    /// - Parameters:
    ///   - bytes: The UTF-8 bytes of what follows.
    ///   - hash: The hash of what came before.
    /// - Returns: The hash of both.
    /// - Complexity: O(*n*) in the number of bytes.
    @inlinable
    public static func fnv1a64(_ bytes: [UInt8], after hash: UInt64) -> UInt64 {
        var hash = hash
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    /// The prime of 64-bit FNV.
    @usableFromInline static let prime: UInt64 = 0x0000_0100_0000_01B3
}
