internal import NumericKit
internal import ScenarioModel

/// Lets the actors of a block's batch choose in one replicate after the other: adds up utilities, then asks the choice
/// rule.
struct Chooser {
    private let block: Block
    private let world: World
    private let batch: Batch
    private var available: UInt64
    private var stream: RandomStream
    private var setting: Setting
    private var view: ReplicateView

    /// A chooser for the present step, in one replicate.
    init(_ block: Block, _ row: Int) {
        self.block = block
        world = block.world
        batch = block.batch
        available = block.available(row)
        stream = block.replicates[row].stream
        setting = block.setting[row]
        view = block.view(row)
    }

    /// Goes on to another replicate.
    mutating func enter(_ row: Int) {
        stream = block.replicates[row].stream
        view.replicate = row
        view.stream = stream
        available = block.available(row)
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
        evaluate(group, available: available)
        setting.rule.choose(batch, Draws(stream: stream, moment: moment))
    }

    /// Sets `batch.open` to the profiles open to each actor, and the utilities to what they have of every profile.
    /// - Parameter available: The profiles that are open to whoever is permitted them, as bits.
    func evaluate(_ group: Int, available: UInt64) {
        for place in 0..<batch.count {
            batch.open[place] = (available | 1 << UInt64(batch.present[place])) & world.everyProfile
        }
        if let permitted = setting.permitted {
            for place in 0..<batch.count { batch.open[place] &= permitted[batch.actors[place]] }
        }
        if !world.permanent.isEmpty { keepPermanent() }
        if world.unreturnable != 0 { keepAdopting() }
        setting.begin(batch, group, view)
        block.terms[group].add(setting.parameters, to: batch, view)
    }

    /// Closes to each actor the profiles that lack a permanent standard it holds.
    ///
    /// A standard with which no profile is open, say because of a ban, is given up; the others are kept, the first of the
    /// scenario first.
    private func keepPermanent() {
        for place in 0..<batch.count {
            let present: UInt64 = 1 << UInt64(batch.present[place])
            for profiles in world.permanent where profiles & present != 0 {
                let keeping = batch.open[place] & profiles
                if keeping != 0 { batch.open[place] = keeping }
            }
        }
    }

    /// Closes the empty profile to each actor that holds a standard and has another profile open.
    private func keepAdopting() {
        for place in 0..<batch.count where world.unreturnable & (1 << UInt64(batch.present[place])) == 0 {
            let keeping = batch.open[place] & ~world.unreturnable
            if keeping != 0 { batch.open[place] = keeping }
        }
    }

    /// Sets `batch.utility(0)` to the utility that each actor has from the profile it holds.
    func evaluateHeld(_ group: Int) {
        setting.beginHeld(batch, group, view)
        block.terms[group].addHeld(setting.parameters, to: batch, view)
    }
}
