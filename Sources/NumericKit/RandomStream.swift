/// All the random numbers of one replicate, each found by its address.
///
/// A draw is a pure function of (seed, replicate, entity, moment, purpose, draw). Adding an actor, a purpose or
/// a moment moves no other draw, and two policies that ask for the same address get the same luck (common random
/// numbers).
///
///     let stream = RandomStream(seed: 0, replicate: 7)
///     let luck = stream.uniform(entity: StableHash.fnv1a64("vendor-3"), moment: 12, purpose: 1, draw: 0)
///
/// The Philox key is (seed, replicate), its counter (low word of the entity, high word of the entity, moment,
/// purpose · 2²⁴ + block). Seed 0 is a seed like any other.
public struct RandomStream: Sendable, Hashable {
    /// The seed of the study.
    public let seed: UInt32

    /// The number of the replicate within the study.
    public let replicate: UInt32

    /// The stream of one replicate.
    ///
    /// - Parameters:
    ///   - seed: The seed of the study; every value, 0 included, names a stream of its own.
    ///   - replicate: The number of the replicate.
    @inlinable
    public init(seed: UInt32, replicate: UInt32) {
        self.seed = seed
        self.replicate = replicate
    }

    /// Four random words at one address.
    ///
    /// - Parameters:
    ///   - entity: A hash of the id of whoever draws; see ``StableHash``.
    ///   - moment: The step, or another coordinate of the caller's choice.
    ///   - purpose: What the draw is for.
    ///   - block: Which four words, below 2²⁴; checked in debug builds only. The default is 0.
    /// - Returns: Four words, each uniform on 0 ..< 2³².
    /// - Complexity: O(1).
    @inlinable
    public func words(entity: UInt64, moment: UInt32, purpose: UInt8, block: UInt32 = 0) -> SIMD4<UInt32> {
        assert(block < 1 << 24, "a block number has 24 bits")
        let counter = SIMD4(
            UInt32(truncatingIfNeeded: entity), UInt32(truncatingIfNeeded: entity >> 32), moment,
            UInt32(purpose) << 24 | block)
        return Philox4x32.block(counter: counter, key: SIMD2(seed, replicate))
    }

    /// A number strictly between 0 and 1, on a grid of 2³² midpoints.
    ///
    /// Draw `d` reads word `d % 4` of block `d / 4`.
    ///
    /// - Parameters:
    ///   - entity: A hash of the id of whoever draws.
    ///   - moment: The step, or another coordinate of the caller's choice.
    ///   - purpose: What the draw is for.
    ///   - draw: Which draw of that purpose, in 0 ..< 2²⁶.
    /// - Returns: A uniform number; see ``UnitInterval/open(_:)``.
    /// - Complexity: O(1).
    @inlinable
    public func uniform(entity: UInt64, moment: UInt32, purpose: UInt8, draw: Int) -> Double {
        let block = UInt32(truncatingIfNeeded: draw >> 2)
        let four = words(entity: entity, moment: moment, purpose: purpose, block: block)
        return UnitInterval.open(four[draw & 3])
    }

    /// A whole number below `n`, every one as likely as the others to within 2⁻⁶⁴.
    ///
    /// Draw `d` reads words 2(d % 2) and 2(d % 2) + 1 of block `d / 2` as a 64-bit fraction and multiplies it by
    /// `n` (Lemire 2019, doi:10.1145/3230636, without the rejection step, so that a draw always costs the same).
    /// It reads the same words as ``uniform(entity:moment:purpose:draw:)``: give the two different purposes.
    ///
    /// - Parameters:
    ///   - n: The number of outcomes, at least 1.
    ///   - entity: A hash of the id of whoever draws.
    ///   - moment: The step, or another coordinate of the caller's choice.
    ///   - purpose: What the draw is for.
    ///   - draw: Which draw of that purpose, in 0 ..< 2²⁵.
    /// - Returns: A number in 0 ..< n.
    /// - Complexity: O(1).
    @inlinable
    public func index(below n: Int, entity: UInt64, moment: UInt32, purpose: UInt8, draw: Int) -> Int {
        precondition(n > 0, "there is no number below \(n)")
        let block = UInt32(truncatingIfNeeded: draw >> 1)
        let four = words(entity: entity, moment: moment, purpose: purpose, block: block)
        let lane = (draw & 1) << 1
        let fraction = UInt64(four[lane]) << 32 | UInt64(four[lane + 1])
        return Int(truncatingIfNeeded: fraction.multipliedFullWidth(by: UInt64(n)).high)
    }
}
