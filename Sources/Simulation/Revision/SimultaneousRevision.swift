internal import NumericKit
internal import ScenarioModel

/// In every step each actor revises with a hazard; all see the state at the step's start.
enum SimultaneousRevision {
    static func run(_ step: Int, _ block: Block) {
        let world = block.world
        for row in block.replicates.indices {
            // The hazard is the first parameter under this protocol.
            let hazard = -Elementary.log(1 - block.replicates[row].parameters[0])
            var chooser = Chooser(block, row, moment: UInt32(step))
            var hasMoved = false
            for actor in world.revising {
                let rings = block.replicates[row].tick(actor, world.actorHash[actor], hazard, step)
                let present = block.choices[row][actor]
                guard rings || !block.replicates[row].permits(present, to: actor) else { continue }
                let next = chooser.choose(actor, present: present)
                guard next != present else { continue }
                block.choices[row][actor] = next
                hasMoved = true
            }
            if hasMoved { block.invalidateExposures() }
        }
    }
}

extension Replicate {
    /// Lets a step's hazard pass on an actor's clock; true when it rings, and then it is wound up again.
    fileprivate mutating func tick(_ actor: Int, _ hash: UInt64, _ hazard: Double, _ step: Int) -> Bool {
        clock[actor] -= hazard
        guard clock[actor] < 0 else { return false }
        clock[actor] = waiting(hash, from: UInt32(step) + 1)
        return true
    }

    /// Whether policies permit an actor a profile.
    func permits(_ profile: UInt8, to actor: Int) -> Bool {
        permitted[actor] & (1 << UInt64(profile)) != 0
    }
}
