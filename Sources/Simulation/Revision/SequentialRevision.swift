internal import NumericKit

/// One actor after the other, drawn uniformly, revises and sees all choices before it (Glauber dynamics).
enum SequentialRevision {
    /// The address of the draws of whose turn it is.
    private static let turns = StableHash.fnv1a64("turn")

    static func run(_ step: Int, _ block: Block, perStep: Int) {
        let world = block.world
        guard !world.revising.isEmpty else { return }
        for row in block.replicates.indices {
            let first = UInt32(step * perStep)
            block.expelForbidden(row, moment: first)
            var chooser = Chooser(block, row, moment: first)
            for moment in first..<(first + UInt32(perStep)) {
                let turn = block.replicates[row].stream.index(
                    below: world.revising.count, entity: turns, moment: moment, purpose: RandomPurpose.turn,
                    draw: 0)
                let actor = world.revising[turn]
                chooser.moment = moment
                block.take(
                    chooser.choose(actor, present: block.choices[row][actor]), actor: actor, replicate: row)
            }
        }
    }
}

extension Block {
    /// Lets holders of a forbidden profile revise, one after the other, before the step's own revisions.
    ///
    /// In sequential revision their draws carry the moment of the step's first revision, so an actor who was
    /// expelled and has the first turn as well meets the same noise twice.
    func expelForbidden(_ row: Int, moment: UInt32) {
        var chooser = Chooser(self, row, moment: moment)
        for actor in world.revising where !replicates[row].permits(choices[row][actor], to: actor) {
            take(chooser.choose(actor, present: choices[row][actor]), actor: actor, replicate: row)
        }
    }
}
