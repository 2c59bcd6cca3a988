internal import NumericKit

/// The weights of a relation, stored in the way that suits how many of them are not zero.
enum RelationWeights: Sendable {
    /// All weights, by columns.
    case dense(ExactMatrix)
    /// The weights that are not zero, by columns.
    case sparse(SparseExactMatrix)
    /// One weight for all pairs.
    case equal(EqualWeights)

    /// A way to store weights.
    enum Storage: Sendable {
        case dense, sparse

        /// The cheaper way for so many edges.
        ///
        /// Running through a dense column takes a library's kernel a small part of the time per weight that it takes
        /// to find the places of single weights, so weights are stored apart only when few places have one.
        static func cheaper(rows: Int, columns: Int, edges: Int) -> Storage {
            edges <= rows * columns / 16 ? .sparse : .dense
        }
    }

    /// The most weights that a dense matrix may have.
    static let denseLimit = 100_000_000

    /// Weights from a list of edges.
    /// - Throws: `ExactMatrixError` for weights that are not finite or too large.
    init(
        rows: Int, columns: Int, edges: [WeightedEdge], normalisation: RowNormalisation, storage: Storage
    ) throws(ExactMatrixError) {
        switch storage {
        case .dense:
            self = .dense(
                try ExactMatrix(rows: rows, columns: columns, edges: edges, normalisation: normalisation))
        case .sparse:
            self = .sparse(
                try SparseExactMatrix(
                    rows: rows, columns: columns, edges: edges, normalisation: normalisation))
        }
    }

    /// The number of observers.
    var rows: Int {
        switch self {
        case .dense(let matrix): matrix.rows
        case .sparse(let matrix): matrix.rows
        case .equal(let weights): weights.rows
        }
    }

    /// The number of partners.
    var columns: Int {
        switch self {
        case .dense(let matrix): matrix.columns
        case .sparse(let matrix): matrix.columns
        case .equal(let weights): weights.columns
        }
    }

    /// The number of weights that are stored.
    var count: Int {
        switch self {
        case .dense(let matrix): matrix.rows * matrix.columns
        case .sparse(let matrix): matrix.count
        case .equal: 1
        }
    }

    /// The weight with which an observer looks at a partner.
    subscript(row: Int, column: Int) -> Double {
        switch self {
        case .dense(let matrix): matrix[row, column]
        case .sparse(let matrix): matrix[row, column]
        case .equal(let weights): weights[row, column]
        }
    }

    /// The sum of each observer's weights, exact.
    var rowSums: [Double] {
        switch self {
        case .dense(let matrix): matrix.rowSums
        case .sparse(let matrix): matrix.rowSums
        case .equal(let weights): Array(repeating: weights.rowSum, count: weights.rows)
        }
    }

    /// The first observer without any weight.
    var firstEmptyRow: Int? {
        switch self {
        case .dense(let matrix):
            (0..<matrix.rows).first { row in !(0..<matrix.columns).contains { matrix[row, $0] != 0 } }
        case .sparse(let matrix): matrix.hasPartner.firstIndex(of: false)
        case .equal(let weights): weights.rowSum > 0 || weights.rows == 0 ? nil : 0
        }
    }

    /// A version in which the weights of chosen observers for chosen partners are multiplied by 1 + change · share of the
    /// observer · share of the partner.
    /// - Throws: `ExactMatrixError` when the scaled weights of a row are too large to be exact.
    func scaled(
        by change: Double, rows: [Double?], columns: [Double?]
    ) throws(ExactMatrixError) -> RelationWeights {
        switch self {
        case .dense(let matrix): .dense(try matrix.scaled(by: change, rows: rows, columns: columns))
        case .sparse(let matrix): .sparse(try matrix.scaled(by: change, rows: rows, columns: columns))
        case .equal: preconditionFailure("a relation that changes scale has no equal weights")
        }
    }
}
