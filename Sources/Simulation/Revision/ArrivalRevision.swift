/// Actors come in random order, so many per step; each chooses once, sees all choices before it, and keeps its
/// first profile until it comes.
///
/// The draws of an arrival carry moment 0, whatever its place, so that one more actor moves no other's; those of
/// an expulsion carry the step, counted from 1.
enum ArrivalRevision {
    static func run(_ step: Int, _ block: Block, perStep: Int) {
        for row in block.replicates.indices {
            let arrivals = block.replicates[row].arrivals
            let first = min(step * perStep, arrivals.count)
            let last = min(first + perStep, arrivals.count)
            block.expelForbidden(row, moment: UInt32(step) + 1)
            var chooser = Chooser(block, row, moment: 0)
            for place in first..<last {
                let actor = arrivals[place]
                block.take(
                    chooser.choose(actor, present: block.choices[row][actor]), actor: actor, replicate: row)
            }
        }
    }
}
