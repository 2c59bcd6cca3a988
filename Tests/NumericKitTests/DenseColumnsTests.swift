import NumericKit
import Testing

@Suite struct DenseColumnsTests {
    @Test(arguments: [1, 7, 60, 301], 0...13)
    func add_givesTheBitsOfOneColumnAfterTheOther(rows: Int, count: Int) throws {
        let values = (0..<rows).map { TestRows.row(count: 20, replicate: UInt32($0)) }
        let dense = try ExactMatrix(rows: rows, columns: 20, normalisation: .rows) { values[$0][$1] }
        let edges = values.enumerated().flatMap { row, weights in
            weights.enumerated().map { SparseExactMatrixTests.Edge(row, $0, $1) }
        }
        let sparse = try SparseExactMatrixTests.sparse(rows: rows, columns: 20, edges, .rows)
        let columns = (0..<Int32(count)).map { $0 * 7 % 20 }
        let signs = (0..<count).map { $0 % 3 == 1 ? -1.0 : 1 }

        var expected = dense.rowSums
        for (column, sign) in zip(columns, signs) {
            for i in 0..<rows { expected[i] += sign * dense[i, Int(column)] }
        }
        var result = dense.rowSums
        dense.withUnsafeStorage { storage in
            guard let weights = storage.baseAddress else { return }
            DenseColumns(weights, rows: rows)
                .add(columns: columns, signs: signs, count: count, to: &result)
        }
        var sparseResult = sparse.rowSums
        sparse.withUnsafeStorage {
            for (column, sign) in zip(columns, signs) {
                $0.add(column: Int(column), sign: sign, to: &sparseResult)
            }
        }
        #expect(result.map(\.bitPattern) == expected.map(\.bitPattern))
        #expect(sparseResult.map(\.bitPattern) == expected.map(\.bitPattern))
    }
}
