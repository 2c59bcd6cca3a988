internal import NumericKit

/// The incremental way with few weights: the column of everyone who moved.
extension ExposureTable {
    /// Takes the weights of those who look at a mover from the profile it left and gives them to the one it took.
    /// - Complexity: O(moves × observers of a mover).
    func addColumns(_ replicates: Range<Int>, _ moves: MoveList, of matrix: SparseExactMatrix) {
        guard rows > 0 else { return }
        matrix.withUnsafeStorage { columns in
            for replicate in replicates where isCurrent[replicate] {
                let exposures = values[replicate].start
                for move in moves[replicate] where partners.contains(Int(move.actor)) {
                    let column = Int(move.actor) - partners.lowerBound
                    if move.old > 0 {
                        columns.add(column: column, sign: -1, to: exposures + (Int(move.old) - 1) * rows)
                    }
                    if move.new > 0 {
                        columns.add(column: column, sign: 1, to: exposures + (Int(move.new) - 1) * rows)
                    }
                }
            }
        }
    }
}
