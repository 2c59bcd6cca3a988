/// An actor that went from one profile to another, never to the same.
struct Move {
    let actor: Int32
    let old: UInt8
    let new: UInt8
}

/// The moves of a step, replicate after replicate.
///
/// There is room for a move of every actor in every replicate, so nothing is allocated after the start.
final class MoveList {
    private let moves: RowTable<Move>
    private let starts: RowTable<Int>
    private let ends: RowTable<Int>
    private let capacity: Int
    /// The number of moves of all replicates.
    private(set) var count = 0
    /// Where the moves of the replicate that has not ended begin.
    private var start = 0

    /// An empty list.
    init(replicates: Int, actors: Int) {
        capacity = replicates * actors
        moves = RowTable(rows: 1, width: capacity, repeating: Move(actor: 0, old: 0, new: 0))
        starts = RowTable(rows: 1, width: replicates, repeating: 0)
        ends = RowTable(rows: 1, width: replicates, repeating: 0)
    }

    /// Empties the list.
    func begin() { (count, start) = (0, 0) }

    /// Makes the list hold one move of one replicate alone; others are not asked for.
    func set(_ move: Move, replicate: Int) {
        begin()
        append(move)
        end(replicate: replicate)
    }

    /// Adds a move of the replicate that has not ended.
    func append(_ move: Move) {
        assert(count < capacity, "an actor moves once in a step")
        moves[0].start[count] = move
        count += 1
    }

    /// Closes the list of a replicate.
    func end(replicate: Int) {
        starts[0][replicate] = start
        ends[0][replicate] = count
        start = count
    }

    /// The moves of one replicate, whose list was closed; valid until the list is emptied.
    subscript(replicate: Int) -> UnsafeBufferPointer<Move> {
        let start = starts[0][replicate]
        return UnsafeBufferPointer(start: moves[0].start + start, count: ends[0][replicate] - start)
    }
}
