internal import NumericKit

/// The incremental way with dense weights: the columns of everyone who moved.
extension ExposureTable {
    /// Takes the weights of all observers for each mover from the profile it left and gives them to the one it took,
    /// profile by profile, so that several columns share one run through the exposures.
    /// - Complexity: O(moves × (observers + profiles)).
    func addColumns(_ moves: UnsafeBufferPointer<Move>, replicate: Int, of matrix: ExactMatrix) {
        guard rows > 0 else { return }
        let (mover, sign) = (movers[0].start, signs[0].start)
        matrix.withUnsafeStorage { storage in
            guard let weights = storage.baseAddress else { return }
            let columns = DenseColumns(weights, rows: rows)
            for profile in 1..<profiles {
                var count = 0
                for move in moves where Int(move.new) == profile || Int(move.old) == profile {
                    guard partners.contains(Int(move.actor)) else { continue }
                    mover[count] = move.actor - Int32(truncatingIfNeeded: partners.lowerBound)
                    sign[count] = Int(move.new) == profile ? 1 : -1
                    count += 1
                }
                columns.add(
                    columns: mover, signs: sign, count: count,
                    to: values[replicate].start + (profile - 1) * rows)
            }
        }
    }
}
