extension SparseExactMatrix {
    /// The weight with which observer `i` looks at influencer `j`.
    ///
    /// - Complexity: O(log *d*) in the number *d* of observers of `j`.
    public subscript(i: Int, j: Int) -> Double {
        precondition((0..<rows).contains(i), "the matrix has no row \(i)")
        precondition((0..<columns).contains(j), "the matrix has no column \(j)")
        var (low, high) = (columnStarts[j], columnStarts[j + 1])
        while low < high {
            let middle = (low + high) / 2
            if Int(rowIndices[middle]) < i { low = middle + 1 } else { high = middle }
        }
        return low < columnStarts[j + 1] && Int(rowIndices[low]) == i ? weights[low] : 0
    }

    /// The observers that look at influencer `j`, in ascending order, with their weights, none of them 0.
    ///
    /// - Complexity: O(1).
    func column(_ j: Int) -> some Sequence<(row: Int, weight: Double)> {
        precondition((0..<columns).contains(j), "the matrix has no column \(j)")
        return (columnStarts[j]..<columnStarts[j + 1]).lazy
            .map { (row: Int(rowIndices[$0]), weight: weights[$0]) }
    }

    /// The number of weights other than 0.
    ///
    /// - Complexity: O(1).
    public var count: Int { weights.count }

    /// For each observer the sum of its weights, exact.
    ///
    /// - Complexity: O(rows + count).
    public var rowSums: [Double] {
        var sums = [Double](repeating: 0, count: rows)
        for index in weights.indices { sums[Int(rowIndices[index])] += weights[index] }
        return sums
    }

    /// For each observer whether it looks at anybody.
    ///
    /// - Complexity: O(rows + count).
    public var hasPartner: [Bool] {
        var result = [Bool](repeating: false, count: rows)
        for row in rowIndices { result[Int(row)] = true }
        return result
    }

    /// A version of the matrix in which the weights of chosen observers for chosen influencers are multiplied, each as far
    /// as its row and its column are concerned, and rounded to the grid again.
    ///
    /// A weight becomes w · (1 + change · r · c) with *r* the share of its row and *c* that of its column. Rows are not
    /// normalised afresh: a factor below 1 leaves the observer with less influence in all.
    ///
    /// - Parameters:
    ///   - change: A finite number.
    ///   - rowShares: For each row a finite share; nil when it is not chosen.
    ///   - columnShares: For each column a finite share; nil when it is not chosen.
    /// - Returns: The new version; this matrix stays as it is.
    /// - Throws: ``ExactMatrixError`` for the first row whose weights are no longer finite or too large.
    /// - Complexity: O(rows + columns + count).
    public func scaled(
        by change: Double, rows rowShares: [Double?], columns columnShares: [Double?]
    ) throws(ExactMatrixError) -> SparseExactMatrix {
        precondition(rowShares.count == rows, "there are \(rowShares.count) shares for \(rows) rows")
        precondition(
            columnShares.count == columns, "there are \(columnShares.count) shares for \(columns) columns")
        // Zeros are multiplied too, and not even they stay finite.
        if !change.isFinite, let row = rowShares.firstIndex(where: { $0 != nil }),
            let column = columnShares.firstIndex(where: { $0 != nil })
        {
            throw .notFinite(row: row, column: column)
        }
        var version = self
        for (column, columnShare) in columnShares.enumerated() {
            guard let columnShare else { continue }
            for index in columnStarts[column]..<columnStarts[column + 1] {
                guard let rowShare = rowShares[Int(rowIndices[index])] else { continue }
                version.weights[index] *= 1 + change * rowShare * columnShare
            }
        }
        try version.settle(.none)
        return version
    }

    /// Calls `body` with the three buffers of the matrix.
    ///
    /// - Parameter body: Reads the buffers, which are valid only during the call.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    /// - Complexity: O(1) besides `body`.
    public func withUnsafeStorage<Result, Failure: Error>(
        _ body: (SparseColumns) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try columnStarts.withUnsafeBufferPointer { starts throws(Failure) in
            try rowIndices.withUnsafeBufferPointer { indices throws(Failure) in
                try weights.withUnsafeBufferPointer { weights throws(Failure) in
                    try body(
                        SparseColumns(rows: rows, starts: starts, rowIndices: indices, weights: weights))
                }
            }
        }
    }
}
