internal import NumericKit

/// One actor after the other, drawn uniformly, revises and sees all choices before it (Glauber dynamics).
enum SequentialRevision {
    /// The address of the draws of whose turn it is.
    private static let turns = StableHash.fnv1a64("turn")

    static func run(_ step: Int, _ block: Block, perStep: Int) {
        let world = block.world
        guard !world.revising.isEmpty else { return }
        var chooser = Chooser(block, 0)
        for row in block.running {
            let first = UInt32(step * perStep)
            let stream = block.replicates[row].stream
            chooser.enter(row)
            block.expelForbidden(row, chooser, moment: first)
            for moment in first..<(first + UInt32(perStep)) {
                let turn = stream.index(
                    below: world.revising.count, entity: turns, moment: moment, purpose: RandomPurpose.turn,
                    draw: 0)
                block.revise(world.revising[turn], row, chooser, moment: moment)
            }
        }
    }
}

extension Block {
    /// Lets one actor revise while all others wait.
    func revise(_ actor: Int, _ row: Int, _ chooser: Chooser, moment: UInt32) {
        batch.removeAll()
        batch.append(actor, hash: world.actorHash[actor], present: choices[row, actor])
        chooser.choose(world.groupOf[actor], moment: moment)
        take(batch.chosen[0], actor: actor, replicate: row)
    }

    /// Lets holders of a forbidden profile revise, one after the other, before the step's own revisions.
    ///
    /// In sequential revision their draws carry the moment of the step's first revision, so an actor who was
    /// expelled and has the first turn as well meets the same noise twice.
    func expelForbidden(_ row: Int, _ chooser: Chooser, moment: UInt32) {
        let setting = setting[row]
        guard setting.permitted != nil else { return }
        for actor in world.revising where !setting.permits(choices[row, actor], to: actor) {
            revise(actor, row, chooser, moment: moment)
        }
    }
}
