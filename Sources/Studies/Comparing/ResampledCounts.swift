internal import NumericKit

/// How often each of some things is in each of some resamples: as many draws with replacement as there are things
/// (Efron 1979, doi:10.1214/aos/1176344552).
struct ResampledCounts: Sendable {
    /// How many things there are.
    let count: Int
    private let counts: [Int32]
    private let first: Int

    /// So many draws share an entity in the address of a draw.
    private static let drawsPerEntity = 1 << 20

    /// The counts of some resamples; resample k has the same ones whichever others are asked for.
    /// - Complexity: O(resamples × count), in time and memory.
    init(_ resamples: Range<Int>, of count: Int, seed: UInt32, purpose: UInt8) {
        let stream = ResamplingPurpose.stream(seed)
        var counts = [Int32](repeating: 0, count: resamples.count * count)
        for (place, resample) in resamples.enumerated() {
            for draw in 0..<count {
                let index = stream.index(
                    below: count, entity: UInt64(draw / Self.drawsPerEntity), moment: UInt32(resample),
                    purpose: purpose, draw: draw % Self.drawsPerEntity)
                counts[place * count + index] += 1
            }
        }
        (self.count, self.counts, first) = (count, counts, resamples.lowerBound)
    }

    /// How often a thing is in a resample.
    subscript(resample: Int, thing: Int) -> Int { Int(counts[(resample - first) * count + thing]) }
}
