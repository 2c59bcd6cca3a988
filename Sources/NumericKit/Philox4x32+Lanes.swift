extension Philox4x32 {
    /// Four words of eight blocks: word `w` of block `k` in the lower half of lane `k` of vector `w`.
    ///
    /// The lanes are twice as wide as the words and their upper halves hold whatever is left over. So no product
    /// needs a shuffle: the multiplication reads lower halves, the low word of its result is in place already, and
    /// the high word comes down by a shift.
    typealias Lanes = (SIMD8<UInt64>, SIMD8<UInt64>, SIMD8<UInt64>, SIMD8<UInt64>)

    /// Eight blocks at once, equal to ``block(counter:key:)`` lane by lane.
    ///
    /// Inlined always, so that the lanes stay in registers. Two rounds to a pass of the loop save the exchange of
    /// registers between them; without a loop the compiler falls back to scalar code.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    static func blocks(counters: Lanes, key: SIMD2<UInt32>) -> Lanes {
        var lanes = counters
        var (k0, k1) = (key[0], key[1])
        for _ in 0..<(rounds / 2) {
            lanes = round(lanes, k0, k1)
            lanes = round(lanes, k0 &+ increments.0, k1 &+ increments.1)
            k0 &+= increments.0 &* 2
            k1 &+= increments.1 &* 2
        }
        return lanes
    }

    /// The lower halves of the lanes.
    @inline(__always)
    static func words(_ lanes: SIMD8<UInt64>) -> SIMD8<UInt32> {
        #if _endian(little)
            return unsafeBitCast(lanes, to: SIMD16<UInt32>.self).evenHalf
        #else
            return unsafeBitCast(lanes, to: SIMD16<UInt32>.self).oddHalf
        #endif
    }

    @inline(__always)
    private static func round(_ lanes: Lanes, _ k0: UInt32, _ k1: UInt32) -> Lanes {
        let lower = SIMD8<UInt64>(repeating: 0xFFFF_FFFF)
        let half = SIMD8<UInt64>(repeating: 32)
        let first = (lanes.0 & lower) &* SIMD8(repeating: UInt64(multipliers.0))
        let second = (lanes.2 & lower) &* SIMD8(repeating: UInt64(multipliers.1))
        return (
            (second &>> half) ^ lanes.1 ^ SIMD8(repeating: UInt64(k0)), second,
            (first &>> half) ^ lanes.3 ^ SIMD8(repeating: UInt64(k1)), first
        )
    }
}
