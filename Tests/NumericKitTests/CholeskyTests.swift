import Testing

@testable import NumericKit

@Suite struct CholeskyTests {
    /// L = [[2, 0, 0], [1, 3, 0], [−1, 2, 4]].
    private static let matrix: [Double] = [4, 2, -2, 2, 10, 5, -2, 5, 21]

    @Test func solution_solves() throws {
        let cholesky = try Cholesky(Self.matrix, order: 3)
        // A (1, 2, 3).
        #expect(cholesky.solve([2, 37, 71]) == [1, 2, 3])
        #expect((cholesky.logDeterminant - Elementary.log(576)).magnitude < 1e-14)
        #expect(cholesky.spread([1, 1, 1]) == [2, 4, 5])
        #expect(cholesky.whiten([2, 4, 5]) == [1, 1, 1])
    }

    @Test func inverse_isTheInverse() throws {
        let inverse = try Cholesky(Self.matrix, order: 3).inverse
        for row in 0..<3 {
            for column in 0..<3 {
                let product = (0..<3).reduce(0) { $0 + Self.matrix[row * 3 + $1] * inverse[$1 * 3 + column] }
                #expect((product - (row == column ? 1 : 0)).magnitude < 1e-14)
            }
        }
    }

    @Test func upperTriangle_isNotLookedAt() throws {
        var lower = Self.matrix
        (lower[1], lower[2], lower[5]) = (.nan, .nan, .nan)
        #expect(try Cholesky(lower, order: 3).solve([2, 37, 71]) == [1, 2, 3])
    }

    @Test func dependentRow_isNamed() {
        #expect(throws: Cholesky.NotPositiveDefinite(row: 1)) { try Cholesky([1, 2, 2, 4], order: 2) }
        #expect(throws: Cholesky.NotPositiveDefinite(row: 0)) { try Cholesky([-1], order: 1) }
    }

    @Test func emptyMatrix_hasAFactor() throws {
        let cholesky = try Cholesky([], order: 0)
        #expect(cholesky.solve([]) == [])
        #expect(cholesky.inverse == [])
        #expect(cholesky.logDeterminant == 0)
    }
}
