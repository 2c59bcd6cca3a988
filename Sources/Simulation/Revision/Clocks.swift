internal import NumericKit

/// When each actor revises next under simultaneous revision, replicate by replicate.
///
/// An actor revises in the step in which the hazard −log(1 − h), summed over steps, passes a standard exponential
/// time drawn at its last revision. The law is that of a coin with probability h in every step, at one draw per
/// revision in place of one per step, and it holds while policies move the hazard.
final class Clocks {
    private let hashes: [UInt64]
    private let streams: [RandomStream]
    private let ranges: [Range<Int>]
    /// The summed hazard at which each actor revises.
    private let alarms: RowTable<Double>
    /// The summed hazard of each replicate.
    private var elapsed: [Double]
    /// Whether each replicate's alarms are set; after a step in which everybody revised they wait until needed.
    private var isWound: [Bool]
    /// Whether everybody revises in the step.
    private var isEverybody: [Bool]

    /// Sets all alarms for the first time.
    init(_ world: World, _ streams: [RandomStream], _ batch: Batch) {
        hashes = world.actorHash
        self.streams = streams
        ranges = world.revisingGroups.map { world.groupRanges[$0] }
        alarms = RowTable(rows: streams.count, width: world.actorCount, repeating: .infinity)
        elapsed = streams.map { _ in 0 }
        isWound = streams.map { _ in true }
        isEverybody = streams.map { _ in false }
        for row in streams.indices { windAll(row, moment: 0, batch) }
    }

    /// Lets the hazard of a step pass for one replicate.
    /// - Parameter hazard: −log(1 − h); infinite when everybody revises.
    func advance(_ row: Int, by hazard: Double, step: Int, _ batch: Batch) {
        isEverybody[row] = hazard == .infinity
        if isEverybody[row] {
            isWound[row] = false
        } else {
            if !isWound[row] { windAll(row, moment: UInt32(step), batch) }
            isWound[row] = true
            elapsed[row] += hazard
        }
    }

    /// Fills a batch with the actors among these that revise in the step, and winds their alarms up again.
    /// - Parameter actors: At most ``Batch/capacity`` actors.
    func collect(_ actors: Range<Int>, _ row: Int, step: Int, _ choices: RowTable<UInt8>.Row, _ batch: Batch)
    {
        guard !isEverybody[row] else { return batch.fill(actors, hashes, choices) }
        let (alarm, now) = (alarms[row].start, elapsed[row])
        // The sign of the difference, since a comparison would become a branch that cannot be guessed.
        batch.fill(actors, hashes, choices) {
            Int(truncatingIfNeeded: (alarm[$0] - now).bitPattern >> 63)
        }
        wind(row, moment: UInt32(step) + 1, batch)
    }

    /// Whether an actor revises of its own accord in a step whose batches have not been collected.
    func rings(_ actor: Int, _ row: Int) -> Bool { isEverybody[row] || alarms[row, actor] < elapsed[row] }

    private func windAll(_ row: Int, moment: UInt32, _ batch: Batch) {
        for range in ranges {
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Batch.capacity) {
                batch.fill(start..<min(start + Batch.capacity, range.upperBound), hashes, nil)
                wind(row, moment: moment, batch)
            }
        }
    }

    /// Draws the next alarm of every actor of a batch.
    private func wind(_ row: Int, moment: UInt32, _ batch: Batch) {
        guard batch.count > 0 else { return }
        batch.draw(1, streams[row], moment: moment, purpose: RandomPurpose.clock)
        let waiting = batch.exposure(0)
        Variates.fillExponentials(waiting, words: batch.words, count: batch.count)
        let (alarm, now) = (alarms[row].start, elapsed[row])
        for place in 0..<batch.count { alarm[batch.actors[place]] = now + waiting[place] }
    }
}
