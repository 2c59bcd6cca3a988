internal import NumericKit

/// The weights of a relation, stored in the way that suits how many of them are not zero.
enum RelationWeights: Sendable, Equatable {
    case dense(ExactMatrix)

    /// The number of observers.
    var rows: Int {
        switch self {
        case .dense(let matrix): matrix.rows
        }
    }

    /// The number of partners.
    var columns: Int {
        switch self {
        case .dense(let matrix): matrix.columns
        }
    }

    /// The weight with which an observer looks at a partner.
    subscript(row: Int, column: Int) -> Double {
        switch self {
        case .dense(let matrix): matrix[row, column]
        }
    }

    /// The sum of each observer's weights, exact.
    var rowSums: [Double] {
        switch self {
        case .dense(let matrix):
            matrix.withUnsafeStorage { storage in
                (0..<matrix.rows).map { i in
                    (0..<matrix.columns).reduce(0) { $0 + storage[$1 * matrix.rows + i] }
                }
            }
        }
    }

    /// The first observer without any weight.
    var firstEmptyRow: Int? {
        switch self {
        case .dense(let matrix):
            (0..<matrix.rows).first { row in !(0..<matrix.columns).contains { matrix[row, $0] != 0 } }
        }
    }

    /// A version in which the weights of chosen observers for chosen partners are multiplied.
    /// - Throws: `ExactMatrixError` when the scaled weights of a row are too large to be exact.
    func scaled(by factor: Double, rows: [Bool], columns: [Bool]) throws -> RelationWeights {
        switch self {
        case .dense(let matrix): .dense(try matrix.scaled(by: factor, rows: rows, columns: columns))
        }
    }

    /// The product of a matrix, given by rows, with the transposed weights: (rows × partners) · (partners × observers).
    /// - Complexity: O(rows × partners × observers), or O(rows × weights) where most are zero.
    func product(_ left: [Double], rows count: Int) -> [Double] {
        var result = Array(repeating: 0.0, count: count * rows)
        switch self {
        case .dense(let matrix):
            matrix.withUnsafeStorage { storage in
                result.withUnsafeMutableBufferPointer { result in
                    left.withUnsafeBufferPointer { left in
                        guard let a = left.baseAddress, let b = storage.baseAddress,
                            let c = result.baseAddress
                        else { return }
                        BLAS.multiply(a, rows: count, inner: columns, by: b, columns: rows, into: c)
                    }
                }
            }
        }
        return result
    }
}
