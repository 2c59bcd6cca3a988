extension RandomStream {
    /// Random words of many entities at one moment, eight entities at a time.
    ///
    /// `words[w * stride + k]` becomes word `w` of ``words(entity:moment:purpose:block:)`` for `entities[k]`. Entities
    /// are read and words written in whole groups of eight: what lies between `count` and the next multiple of 8 is
    /// read as well, and its words are overwritten.
    ///
    /// - Parameters:
    ///   - words: Where the words go, `4 * stride` of them, by word and then by entity.
    ///   - stride: The distance between two words of one entity; at least `count` rounded up to a multiple of 8.
    ///   - entities: The hashes of those who draw, readable up to `count` rounded up to a multiple of 8.
    ///   - count: The number of entities.
    ///   - moment: The step, or another coordinate of the caller's choice.
    ///   - purpose: What the draws are for.
    ///   - block: Which four words, below 2²⁴; checked in debug builds only. The default is 0.
    /// - Complexity: O(count).
    public func fill(
        _ words: UnsafeMutablePointer<UInt32>, stride: Int, entities: UnsafePointer<UInt64>, count: Int,
        moment: UInt32, purpose: UInt8, block: UInt32 = 0
    ) {
        assert(block < 1 << 24, "a block number has 24 bits")
        assert(stride >= count, "\(count) words do not fit in \(stride) places")
        let half = SIMD8<UInt64>(repeating: 32)
        let draws = SIMD8(repeating: UInt64(UInt32(purpose) << 24 | block))
        let moments = SIMD8(repeating: UInt64(moment))
        for start in Swift.stride(from: 0, to: count, by: 8) {
            let entity = UnsafeRawPointer(entities + start).loadUnaligned(as: SIMD8<UInt64>.self)
            let lanes = Philox4x32.blocks(
                counters: (entity, entity &>> half, moments, draws),
                key: SIMD2(seed, replicate))
            let target = UnsafeMutableRawPointer(words + start)
            target.storeBytes(of: Philox4x32.words(lanes.0), as: SIMD8<UInt32>.self)
            target.storeBytes(of: Philox4x32.words(lanes.1), toByteOffset: 4 * stride, as: SIMD8<UInt32>.self)
            target.storeBytes(of: Philox4x32.words(lanes.2), toByteOffset: 8 * stride, as: SIMD8<UInt32>.self)
            target.storeBytes(
                of: Philox4x32.words(lanes.3), toByteOffset: 12 * stride, as: SIMD8<UInt32>.self)
        }
    }
}
