extension SparseExactMatrix {
    /// Checks, normalises and rounds all rows, and forgets the weights that are 0 then.
    ///
    /// Each row is added up in the order of its columns, as in the dense matrix.
    mutating func settle(_ normalisation: RowNormalisation) throws(ExactMatrixError) {
        switch normalisation {
        case .rows:
            let sums = compensatedMagnitudes
            if let row = sums.firstIndex(where: { !$0.isFinite }) {
                let column = firstColumn(of: row) { !$0.isFinite } ?? firstColumn(of: row) { $0 != 0 }
                throw .notFinite(row: row, column: column ?? 0)
            }
            for index in weights.indices where weights[index] != 0 {
                weights[index] = ExactWeights.round(weights[index] / sums[Int(rowIndices[index])])
            }
        case .none:
            for index in weights.indices { weights[index] = ExactWeights.round(weights[index]) }
            var sums = [Double](repeating: 0, count: rows)
            for index in weights.indices { sums[Int(rowIndices[index])] += weights[index].magnitude }
            if let row = sums.firstIndex(where: { !($0 <= ExactWeights.rowLimit) }) {
                if let column = firstColumn(of: row, where: { !$0.isFinite }) {
                    throw .notFinite(row: row, column: column)
                }
                throw .rowLimitExceeded(row: row, sum: sums[row])
            }
        }
        dropZeros()
    }

    /// For each row the sum of the magnitudes of its weights, as ``ExactWeights/normaliseRow(_:)`` takes it.
    private var compensatedMagnitudes: [Double] {
        var sums = [CompensatedSum](repeating: CompensatedSum(), count: rows)
        for index in weights.indices { sums[Int(rowIndices[index])].add(weights[index].magnitude) }
        return sums.map(\.value)
    }

    /// The first column in which a row has such a weight.
    private func firstColumn(of row: Int, where isSought: (Double) -> Bool) -> Int? {
        (0..<columns).first { column in
            (columnStarts[column]..<columnStarts[column + 1])
                .contains { Int(rowIndices[$0]) == row && isSought(weights[$0]) }
        }
    }

    private mutating func dropZeros() {
        guard weights.contains(0) else { return }
        var kept = 0
        for column in 0..<columns {
            let range = columnStarts[column]..<columnStarts[column + 1]
            columnStarts[column] = kept
            for index in range where weights[index] != 0 {
                rowIndices[kept] = rowIndices[index]
                weights[kept] = weights[index]
                kept += 1
            }
        }
        columnStarts[columns] = kept
        rowIndices.removeSubrange(kept...)
        weights.removeSubrange(kept...)
    }
}
