internal import NumericKit

/// The incremental way with dense weights: the column of everyone who moved.
extension ExposureTable {
    /// Takes the weights of all observers for each mover from the profile it left and gives them to the one it took.
    /// - Complexity: O(moves × observers).
    func addColumns(_ moves: UnsafeBufferPointer<Move>, replicate: Int, of matrix: ExactMatrix) {
        guard rows > 0 else { return }
        let exposures = values[replicate].start
        matrix.withUnsafeStorage { storage in
            guard let start = storage.baseAddress else { return }
            for move in moves where partners.contains(Int(move.actor)) {
                let column = start + (Int(move.actor) - partners.lowerBound) * rows
                if move.old > 0 {
                    BLAS.add(-1, column, to: exposures + (Int(move.old) - 1) * rows, count: rows)
                }
                if move.new > 0 {
                    BLAS.add(1, column, to: exposures + (Int(move.new) - 1) * rows, count: rows)
                }
            }
        }
    }
}
