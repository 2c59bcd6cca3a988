internal import NumericKit
internal import ScenarioModel

/// Lets the actors of a block's batch choose in one replicate after the other: adds up utilities, then asks the choice
/// rule.
struct Chooser {
    private let block: Block
    private let world: World
    private let batch: Batch
    private let available: UInt64
    private var stream: RandomStream
    private var setting: Setting
    private var view: ReplicateView

    /// A chooser for the present step, in one replicate.
    init(_ block: Block, _ row: Int) {
        self.block = block
        world = block.world
        batch = block.batch
        available = world.available(in: block.step)
        stream = block.replicates[row].stream
        setting = block.setting[row]
        view = block.view(row)
    }

    /// Goes on to another replicate.
    mutating func enter(_ row: Int) {
        stream = block.replicates[row].stream
        view.replicate = row
        guard setting !== block.setting[row] else { return }
        setting = block.setting[row]
        view.setting = setting
    }

    /// Sets `batch.chosen` to the profile that each actor chooses, its present one when none is open to it.
    /// - Parameters:
    ///   - group: The group of all actors of the batch.
    ///   - moment: The moment whose draws are used.
    /// - Complexity: O(actors × terms × profiles²).
    func choose(_ group: Int, moment: UInt32) {
        for place in 0..<batch.count {
            batch.open[place] = (available | 1 << UInt64(batch.present[place])) & world.everyProfile
        }
        if let permitted = setting.permitted {
            for place in 0..<batch.count { batch.open[place] &= permitted[batch.actors[place]] }
        }
        setting.begin(batch, group, view)
        block.terms[group].add(setting.parameters, to: batch, view)
        setting.rule.choose(batch, Draws(stream: stream, moment: moment))
    }

    /// Sets `batch.utility(0)` to the utility that each actor has from the profile it holds.
    func evaluateHeld(_ group: Int) {
        setting.beginHeld(batch, group, view)
        block.terms[group].addHeld(setting.parameters, to: batch, view)
    }
}
