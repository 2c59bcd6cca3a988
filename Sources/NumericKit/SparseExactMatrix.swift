/// An ``ExactMatrix`` of which only the weights other than 0 are stored, by columns.
///
/// The weights of influencer `j` are `weights[k]` for `k` in `columnStarts[j] ..< columnStarts[j + 1]`, and
/// `rowIndices[k]` is the observer of each, in ascending order. Built from the same edges, the dense and the sparse
/// matrix hold the same bits.
///
/// 12 bytes for each weight and 8 for each column: 128 MB for a million observers of ten partners each.
public struct SparseExactMatrix: Sendable, Equatable {
    /// The number of observers.
    public let rows: Int

    /// The number of influencers.
    public let columns: Int

    /// Where each column starts, and the number of weights at the end.
    var columnStarts: [Int]

    /// The observer of each weight.
    var rowIndices: [Int32]

    /// The weights, none of them 0.
    var weights: [Double]

    /// A matrix from a list of edges; every weight not listed is 0, and edges listed twice add up.
    ///
    /// Besides the edges and the matrix itself it takes 24 bytes for each row or 8 for each column, whichever is
    /// more.
    ///
    /// - Parameters:
    ///   - rows: The number of observers, below 2³¹.
    ///   - columns: The number of influencers, below 2³¹.
    ///   - edges: Who looks at whom, with what weight, in any order. Edges ordered by row are placed fastest.
    ///   - normalisation: What becomes of the rows.
    /// - Throws: ``ExactMatrixError`` for the first edge out of range, else for the first row, from the top, whose
    ///   weights are not finite or too large.
    /// - Complexity: O(rows + columns + edges), and O(*d* log *d*) for a column whose *d* edges are not in order.
    public init(
        rows: Int, columns: Int, edges: [WeightedEdge], normalisation: RowNormalisation
    ) throws(ExactMatrixError) {
        precondition(
            (0...Int(Int32.max)).contains(rows) && (0...Int(Int32.max)).contains(columns),
            "a sparse matrix cannot have \(rows) × \(columns) entries")
        self.rows = rows
        self.columns = columns
        columnStarts = Array(repeating: 0, count: columns + 1)
        for edge in edges {
            guard (0..<rows).contains(edge.row), (0..<columns).contains(edge.column) else {
                throw .edgeOutOfRange(row: edge.row, column: edge.column)
            }
            columnStarts[edge.column + 1] += 1
        }
        for column in 0..<columns { columnStarts[column + 1] += columnStarts[column] }
        rowIndices = Array(repeating: 0, count: edges.count)
        weights = Array(repeating: 0, count: edges.count)
        place(edges)
        sortColumns()
        addUpDuplicates()
        try settle(normalisation)
    }

    /// Moves every edge into its column, in the order of the list.
    private mutating func place(_ edges: [WeightedEdge]) {
        var next = columnStarts
        for edge in edges {
            let index = next[edge.column]
            rowIndices[index] = Int32(edge.row)
            weights[index] = edge.weight
            next[edge.column] += 1
        }
    }

    /// Orders each column by row, and equal rows as they are.
    private mutating func sortColumns() {
        for column in 0..<columns {
            let range = columnStarts[column]..<columnStarts[column + 1]
            let isSorted = range.dropFirst().allSatisfy { rowIndices[$0 - 1] <= rowIndices[$0] }
            if isSorted { continue }
            let order = range.sorted { (rowIndices[$0], $0) < (rowIndices[$1], $1) }
            let sorted = order.map { (rowIndices[$0], weights[$0]) }
            for (index, entry) in zip(range, sorted) { (rowIndices[index], weights[index]) = entry }
        }
    }

    /// Adds edges of one place to the first of them, in their order.
    private mutating func addUpDuplicates() {
        for column in 0..<columns {
            var first = columnStarts[column]
            for index in columnStarts[column]..<columnStarts[column + 1] where index > first {
                if rowIndices[index] == rowIndices[first] {
                    weights[first] += weights[index]
                    // No longer needed: dropped with the other zeros.
                    weights[index] = 0
                } else {
                    first = index
                }
            }
        }
    }
}
