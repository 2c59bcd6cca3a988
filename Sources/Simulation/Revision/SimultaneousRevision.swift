internal import NumericKit
internal import ScenarioModel

/// In every step each actor revises with a hazard; all see the state at the step's start.
///
/// While a world's past is known, the actors that it is about take what they took; the others revise.
enum SimultaneousRevision {
    static func run(_ step: Int, _ block: Block, _ clocks: Clocks) {
        let world = block.world
        let past = world.past.flatMap { step <= $0.last ? $0 : nil }
        block.beginMoves()
        var chooser = Chooser(block, 0)
        for row in block.running {
            let setting = block.setting[row]
            clocks.advance(row, by: setting.hazard, step: step, block.batch)
            chooser.enter(row)
            for group in world.revisingGroups {
                let range = world.groupRanges[group]
                for start in stride(from: range.lowerBound, to: range.upperBound, by: Batch.capacity) {
                    let actors = start..<min(start + Batch.capacity, range.upperBound)
                    if group == past?.group {
                        // Whoever's clock rings sets it anew, so that nobody is behind when the past ends.
                        clocks.collect(actors, row, step: step, block.choices[row], block.batch)
                        continue
                    }
                    if setting.permitted != nil {
                        let choice = block.choices[row]
                        block.batch.fill(actors, world.actorHash, choice) {
                            setting.permits(choice[$0], to: $0) || clocks.rings($0, row) ? 0 : 1
                        }
                        revise(step, block, row, group, chooser)
                    }
                    clocks.collect(actors, row, step: step, block.choices[row], block.batch)
                    revise(step, block, row, group, chooser)
                }
            }
            past?.follow(step, block, replicate: row)
            block.endMoves(replicate: row)
        }
        block.settleMoves()
    }

    /// Lets the actors of the block's batch choose.
    private static func revise(_ step: Int, _ block: Block, _ row: Int, _ group: Int, _ chooser: Chooser) {
        let batch = block.batch
        guard batch.count > 0 else { return }
        chooser.choose(group, moment: UInt32(step))
        for place in 0..<batch.count where batch.chosen[place] != batch.present[place] {
            block.note(
                batch.actors[place], from: batch.present[place], to: batch.chosen[place], replicate: row)
        }
    }
}
