/// An influence matrix whose weighted sums of zeros and ones are exact.
///
/// `W[i, j]` is the weight with which observer `i` looks at influencer `j`. Every weight is a multiple of
/// ``ExactWeights/unit`` and the magnitudes of a row add up to at most ``ExactWeights/rowLimit``.
///
/// The weights are stored by columns: `storage[j * rows + i]`. One influencer's column is contiguous, so its change
/// reaches all observers by one ``BLAS/add(_:_:to:count:)``; and the buffer read by rows is Wᵀ (columns × rows), the
/// right factor of ``BLAS/multiply(_:rows:inner:by:columns:into:)`` when adoption is (replicates × influencers).
public struct ExactMatrix: Sendable, Equatable {
    /// The number of observers.
    public let rows: Int

    /// The number of influencers.
    public let columns: Int

    /// The weights by columns, `rows * columns` of them.
    private var storage: [Double]

    /// A matrix from a function of row and column.
    ///
    /// - Parameters:
    ///   - rows: The number of observers.
    ///   - columns: The number of influencers.
    ///   - normalisation: What becomes of the rows. The default is to keep the weights.
    ///   - weight: The weight at (row, column), called once for each, by columns.
    /// - Throws: ``ExactMatrixError`` for the first row, from the top, whose weights are not finite or too large.
    /// - Complexity: O(rows · columns).
    public init(
        rows: Int, columns: Int, normalisation: RowNormalisation = .none,
        weight: (_ row: Int, _ column: Int) -> Double
    ) throws(ExactMatrixError) {
        self.init(zeros: rows, columns)
        for column in 0..<columns {
            for row in 0..<rows { storage[column * rows + row] = weight(row, column) }
        }
        try settle(normalisation)
    }

    /// A matrix from a list of edges; every weight not listed is 0, and edges listed twice add up.
    ///
    /// - Parameters:
    ///   - rows: The number of observers.
    ///   - columns: The number of influencers.
    ///   - edges: Who looks at whom, with what weight, in any order.
    ///   - normalisation: What becomes of the rows.
    /// - Throws: ``ExactMatrixError`` for the first edge out of range, else for the first row, from the top, whose
    ///   weights are not finite or too large.
    /// - Complexity: O(rows · columns + edges).
    public init(
        rows: Int, columns: Int, edges: [WeightedEdge],
        normalisation: RowNormalisation
    ) throws(ExactMatrixError) {
        self.init(zeros: rows, columns)
        for edge in edges {
            guard (0..<rows).contains(edge.row), (0..<columns).contains(edge.column) else {
                throw .edgeOutOfRange(row: edge.row, column: edge.column)
            }
            storage[edge.column * rows + edge.row] += edge.weight
        }
        try settle(normalisation)
    }

    /// The dense form of a sparse matrix.
    ///
    /// - Parameter sparse: Any sparse matrix.
    /// - Complexity: O(rows · columns).
    public init(_ sparse: SparseExactMatrix) {
        self.init(zeros: sparse.rows, sparse.columns)
        for column in 0..<columns {
            for (row, weight) in sparse.column(column) { storage[column * rows + row] = weight }
        }
    }

    private init(zeros rows: Int, _ columns: Int) {
        precondition(rows >= 0 && columns >= 0, "a matrix cannot have \(rows) × \(columns) entries")
        self.rows = rows
        self.columns = columns
        storage = Array(repeating: 0, count: rows * columns)
    }

    /// Checks, normalises and rounds row after row.
    private mutating func settle(_ normalisation: RowNormalisation) throws(ExactMatrixError) {
        var row = [Double](repeating: 0, count: columns)
        for i in 0..<rows {
            for j in 0..<columns {
                row[j] = storage[j * rows + i]
                guard row[j].isFinite else { throw .notFinite(row: i, column: j) }
            }
            switch normalisation {
            case .rows:
                // A row left as it is holds zeros only, or adds up to infinity.
                if !ExactWeights.normaliseRow(&row), let first = row.firstIndex(where: { $0 != 0 }) {
                    throw .notFinite(row: i, column: first)
                }
            case .none:
                for j in 0..<columns { row[j] = ExactWeights.round(row[j]) }
                // Multiples of the unit: this sum is exact up to the limit and cannot fall back below it.
                let sum = row.reduce(0) { $0 + $1.magnitude }
                guard sum <= ExactWeights.rowLimit else { throw .rowLimitExceeded(row: i, sum: sum) }
            }
            for j in 0..<columns { storage[j * rows + i] = row[j] }
        }
    }
}

extension ExactMatrix {
    /// The weight with which observer `i` looks at influencer `j`.
    ///
    /// - Complexity: O(1).
    public subscript(i: Int, j: Int) -> Double {
        precondition((0..<rows).contains(i), "the matrix has no row \(i)")
        precondition((0..<columns).contains(j), "the matrix has no column \(j)")
        return storage[j * rows + i]
    }

    /// The weights with which all observers look at influencer `j`, `rows` of them; indices start at `j * rows`.
    ///
    /// - Complexity: O(1).
    public func column(_ j: Int) -> ArraySlice<Double> {
        precondition((0..<columns).contains(j), "the matrix has no column \(j)")
        return storage[(j * rows)..<((j + 1) * rows)]
    }

    /// For each observer the sum of its weights, exact.
    ///
    /// - Complexity: O(rows · columns).
    public var rowSums: [Double] {
        var sums = [Double](repeating: 0, count: rows)
        for column in 0..<columns {
            for row in 0..<rows { sums[row] += storage[column * rows + row] }
        }
        return sums
    }

    /// Calls `body` with all weights by columns, `storage[j * rows + i]`.
    ///
    /// - Parameter body: Reads the buffer, which is valid only during the call.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    /// - Complexity: O(1) besides `body`.
    public func withUnsafeStorage<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.withUnsafeBufferPointer(body)
    }
}

extension ExactMatrix {
    /// A version of the matrix in which chosen weights are multiplied and rounded to the grid again.
    ///
    /// Rows are not normalised afresh: a factor below 1 leaves the observer with less influence in all.
    ///
    /// - Parameters:
    ///   - factor: A finite number.
    ///   - isChosen: Whether the weight at (row, column) is multiplied, called for each once, by columns.
    /// - Returns: The new version; this matrix stays as it is.
    /// - Throws: ``ExactMatrixError`` for the first row whose weights are no longer finite or too large.
    /// - Complexity: O(rows · columns).
    public func scaled(
        by factor: Double, where isChosen: (_ row: Int, _ column: Int) -> Bool
    ) throws(ExactMatrixError) -> ExactMatrix {
        var version = self
        for column in 0..<columns {
            for row in 0..<rows where isChosen(row, column) {
                version.storage[column * rows + row] *= factor
            }
        }
        try version.settle(.none)
        return version
    }

    /// A version of the matrix in which the weights of chosen observers for chosen influencers are multiplied, each as far
    /// as its row and its column are concerned.
    ///
    /// A weight becomes w · (1 + change · r · c), rounded to the grid, with *r* the share of its row and *c* that of its
    /// column; shares of 1 give the factor 1 + change.
    ///
    /// - Parameters:
    ///   - change: A finite number.
    ///   - rowShares: For each row a finite share; nil when it is not chosen.
    ///   - columnShares: For each column a finite share; nil when it is not chosen.
    /// - Returns: The new version; this matrix stays as it is.
    /// - Throws: ``ExactMatrixError`` for the first row whose weights are no longer finite or too large.
    /// - Complexity: O(rows · columns).
    public func scaled(
        by change: Double, rows rowShares: [Double?], columns columnShares: [Double?]
    ) throws(ExactMatrixError) -> ExactMatrix {
        precondition(rowShares.count == rows, "there are \(rowShares.count) shares for \(rows) rows")
        precondition(
            columnShares.count == columns, "there are \(columnShares.count) shares for \(columns) columns")
        var version = self
        for (column, columnShare) in columnShares.enumerated() {
            guard let columnShare else { continue }
            for (row, rowShare) in rowShares.enumerated() {
                guard let rowShare else { continue }
                version.storage[column * rows + row] *= 1 + change * rowShare * columnShare
            }
        }
        try version.settle(.none)
        return version
    }
}
