internal import COpenBLAS

/// The Cholesky factor of a symmetric positive definite matrix: A = L Lᵀ, by LAPACK's `dpotrf`.
///
/// The last bits of the factor depend on the processor, so nothing that must be the same on every machine may be
/// written with all its digits.
public struct Cholesky: Sendable {
    /// The number of rows and columns.
    public let order: Int
    /// L by rows; what is above its diagonal is not looked at.
    private let factor: [Double]

    /// Why a matrix has no factor.
    public struct NotPositiveDefinite: Error, Hashable, Sendable {
        /// The first row that depends on those before it.
        public let row: Int
    }

    /// Factors a matrix.
    /// - Parameters:
    ///   - matrix: A by rows, `order * order` numbers, of which those on and below the diagonal count.
    ///   - order: The number of rows and columns.
    /// - Throws: ``NotPositiveDefinite``.
    /// - Complexity: O(order³).
    public init(_ matrix: [Double], order: Int) throws(NotPositiveDefinite) {
        precondition(matrix.count == order * order, "a matrix of this order has other numbers")
        var factor = matrix
        var info: blasint = 0
        if order > 0 {
            // The upper triangle by columns is the lower by rows.
            var size = blasint(order)
            var leading = size
            dpotrf_("U", &size, &factor, &leading, &info, 1)
        }
        precondition(info >= 0, "dpotrf was called wrongly")
        if info > 0 { throw NotPositiveDefinite(row: Int(info) - 1) }
        self.order = order
        self.factor = factor
    }

    /// The solution x of A x = b.
    /// - Complexity: O(order²).
    public func solve(_ b: [Double]) -> [Double] {
        var x = whiten(b)
        for row in stride(from: order - 1, through: 0, by: -1) {
            for below in (row + 1)..<max(order, row + 1) { x[row] -= factor[below * order + row] * x[below] }
            x[row] /= factor[row * order + row]
        }
        return x
    }

    /// L⁻¹ b, whose entries are independent with variance 1 when b has the covariance A; its square is bᵀ A⁻¹ b.
    /// - Complexity: O(order²).
    public func whiten(_ b: [Double]) -> [Double] {
        precondition(b.count == order, "a vector of another length")
        var x = b
        for row in 0..<order {
            for column in 0..<row { x[row] -= factor[row * order + column] * x[column] }
            x[row] /= factor[row * order + row]
        }
        return x
    }

    /// A⁻¹ by rows.
    /// - Complexity: O(order³).
    public var inverse: [Double] {
        var inverse = [Double](repeating: 0, count: order * order)
        for column in 0..<order {
            var unit = [Double](repeating: 0, count: order)
            unit[column] = 1
            for (row, value) in solve(unit).enumerated() { inverse[row * order + column] = value }
        }
        return inverse
    }

    /// ln det A.
    public var logDeterminant: Double {
        2 * (0..<order).reduce(0) { $0 + Elementary.log(factor[$1 * order + $1]) }
    }

    /// L v, which has the covariance A when the entries of v are independent with variance 1.
    /// - Complexity: O(order²).
    public func spread(_ v: [Double]) -> [Double] {
        precondition(v.count == order, "a vector of another length")
        return (0..<order).map { row in (0...row).reduce(0) { $0 + factor[row * order + $1] * v[$1] } }
    }
}
