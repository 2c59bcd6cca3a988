/// Actors come in random order, so many per step; each chooses once, sees all choices before it, and keeps its
/// first profile until it comes.
///
/// The draws of an arrival carry moment 0, whatever its place, so that one more actor moves no other's; those of
/// an expulsion carry the step, counted from 1.
enum ArrivalRevision {
    static func run(_ step: Int, _ block: Block, perStep: Int) {
        var chooser = Chooser(block, 0)
        for row in block.running {
            let arrivals = block.replicates[row].arrivals
            let first = min(step * perStep, arrivals.count)
            let last = min(first + perStep, arrivals.count)
            chooser.enter(row)
            block.expelForbidden(row, chooser, moment: UInt32(step) + 1)
            for actor in arrivals[first..<last] { block.revise(actor, row, chooser, moment: 0) }
        }
    }
}
