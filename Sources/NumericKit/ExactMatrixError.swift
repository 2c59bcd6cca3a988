/// Why weights do not make an ``ExactMatrix``.
public enum ExactMatrixError: Error, Sendable, Hashable {
    /// An edge names a row or a column that the matrix does not have.
    case edgeOutOfRange(row: Int, column: Int)

    /// A weight is infinite or not a number, or the magnitudes of its row add up to infinity.
    case notFinite(row: Int, column: Int)

    /// The magnitudes of a row add up to more than ``ExactWeights/rowLimit``.
    case rowLimitExceeded(row: Int, sum: Double)
}

extension ExactMatrixError: CustomStringConvertible {
    /// One sentence, rows and columns counted from 0.
    public var description: String {
        switch self {
        case .edgeOutOfRange(let row, let column):
            "the edge (\(row), \(column)) lies outside the matrix"
        case .notFinite(let row, let column):
            "the weight at (\(row), \(column)) is not finite"
        case .rowLimitExceeded(let row, let sum):
            "the weights of row \(row) add up to \(sum), more than \(ExactWeights.rowLimit); make them smaller, or divide each "
                + "row by its sum"
        }
    }
}
