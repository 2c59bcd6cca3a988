internal import NumericKit

/// The full way with few weights: the column of every partner, given to the profile it holds.
extension ExposureTable {
    /// Computes the exposures of some replicates, one after the other.
    /// - Complexity: O(replicates × (profiles × observers + weights)).
    func accumulate(_ replicates: Range<Int>, choices: RowTable<UInt8>, by matrix: SparseExactMatrix) {
        guard rows > 0, columns > 0, profiles > 1 else { return }
        matrix.withUnsafeStorage { columns in
            for replicate in replicates {
                columns.accumulate(
                    choices: choices[replicate].start + partners.lowerBound, profiles: profiles, omitting: 0,
                    into: values[replicate].start)
            }
        }
    }
}
