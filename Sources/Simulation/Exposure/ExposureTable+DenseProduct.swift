internal import NumericKit

/// The full way with dense weights: one product of matrices for many replicates.
extension ExposureTable {
    /// Computes the exposures of some replicates: (replicates · profiles × partners) · (partners × observers), with
    /// 1 on the left where a partner holds a profile.
    /// - Complexity: O(replicates × profiles × partners × observers), at the speed of the library's `dgemm`.
    func multiply(_ replicates: Range<Int>, choices: RowTable<UInt8>, by matrix: ExactMatrix) {
        let stored = profiles - 1
        guard rows > 0, columns > 0, stored > 0, !replicates.isEmpty else { return }
        for replicate in replicates {
            let left = adoption[replicate].start
            left.update(repeating: 0, count: stored * columns)
            let choice = choices[replicate].start + partners.lowerBound
            for column in 0..<columns {
                let profile = Int(choice[column])
                if profile > 0 { left[(profile - 1) * columns + column] = 1 }
            }
        }
        matrix.withUnsafeStorage { storage in
            guard let transposed = storage.baseAddress else { return }
            BLAS.multiply(
                adoption[replicates.lowerBound].start, rows: replicates.count * stored, inner: columns,
                by: transposed, columns: rows, into: values[replicates.lowerBound].start)
        }
    }
}
