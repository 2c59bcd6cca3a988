internal import NumericKit

/// The incremental way with dense weights: the columns of everyone who moved.
extension ExposureTable {
    /// Takes the weights of all observers for each mover from the profile it left and gives them to the one it took,
    /// profile by profile, so that several columns share one run through the exposures.
    /// - Complexity: O(moves × (observers + profiles)).
    func addColumns(_ replicates: Range<Int>, _ moves: MoveList, of matrix: ExactMatrix) {
        guard rows > 0 else { return }
        matrix.withUnsafeStorage { storage in
            guard let weights = storage.baseAddress else { return }
            let columns = DenseColumns(weights, rows: rows)
            for replicate in replicates where isCurrent[replicate] {
                for profile in 1..<profiles {
                    let count = collect(moves[replicate], profile)
                    columns.add(
                        columns: movers[0].start, signs: signs[0].start, count: count,
                        to: values[replicate].start + (profile - 1) * rows)
                }
            }
        }
    }

    /// Lists the columns of those who took a profile, with sign 1, and of those who left it, with sign −1.
    private func collect(_ moves: UnsafeBufferPointer<Move>, _ profile: Int) -> Int {
        let (mover, sign) = (movers[0].start, signs[0].start)
        var count = 0
        for move in moves where Int(move.new) == profile || Int(move.old) == profile {
            guard partners.contains(Int(move.actor)) else { continue }
            mover[count] = move.actor - Int32(truncatingIfNeeded: partners.lowerBound)
            sign[count] = Int(move.new) == profile ? 1 : -1
            count += 1
        }
        return count
    }
}
