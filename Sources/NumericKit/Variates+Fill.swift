extension Variates {
    /// Standard exponential variates of many words, eight words at a time.
    ///
    /// `variates[k]` becomes ``exponential(_:)`` of `words[k]`, to the bit. Words are read and variates written in whole
    /// groups of eight: what lies between `count` and the next multiple of 8 is read and overwritten as well.
    ///
    /// - Parameters:
    ///   - variates: Where the variates go; room for `count` rounded up to a multiple of 8.
    ///   - words: Words uniform on 0 ..< 2³², readable up to `count` rounded up to a multiple of 8.
    ///   - count: The number of variates.
    /// - Complexity: O(count): one logarithm each.
    public static func fillExponentials(
        _ variates: UnsafeMutablePointer<Double>, words: UnsafePointer<UInt32>, count: Int
    ) {
        for start in stride(from: 0, to: count, by: 8) {
            let exponential = -Elementary.log(normal: uniforms(words + start))
            UnsafeMutableRawPointer(variates + start).storeBytes(of: exponential, as: SIMD8<Double>.self)
        }
    }

    /// ``UnitInterval/open(_:)`` of eight words.
    ///
    /// A word as the low bits of a number from 2⁵² on needs no conversion; the difference is exact.
    @inline(__always)
    private static func uniforms(_ words: UnsafePointer<UInt32>) -> SIMD8<Double> {
        let word = UnsafeRawPointer(words).loadUnaligned(as: SIMD8<UInt32>.self)
        let bits = SIMD8<UInt64>(truncatingIfNeeded: word) | 0x4330_0000_0000_0000
        return (unsafeBitCast(bits, to: SIMD8<Double>.self) - (0x1p52 - 0.5)) * 0x1p-32
    }
}
