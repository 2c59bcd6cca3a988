import NumericKit
import Testing

@Suite struct ExactMatrixTests {
    @Test func init_storesByColumns() throws {
        let matrix = try ExactMatrix(rows: 2, columns: 3) { Double(10 * $0 + $1) }
        #expect(matrix[1, 2] == 12)
        #expect(Array(matrix.column(1)) == [1, 11])
        #expect(matrix.withUnsafeStorage { Array($0) } == [0, 10, 1, 11, 2, 12])
    }

    @Test func init_addsUpEdgesListedTwice() throws {
        let edges = [(row: 0, column: 1, weight: 0.25), (0, 1, 0.5), (1, 0, 3)]
        let matrix = try ExactMatrix(rows: 2, columns: 2, edges: weighted(edges), normalisation: .none)
        #expect(matrix[0, 1] == 0.75)
        #expect(matrix[1, 0] == 3)
        #expect(matrix[0, 0] == 0)
    }

    @Test func init_normalisesRows_andLeavesRowsOfZeros() throws {
        let edges = [(row: 0, column: 0, weight: 1.0), (0, 1, 3), (2, 1, 5)]
        let matrix = try ExactMatrix(rows: 3, columns: 2, edges: weighted(edges), normalisation: .rows)
        #expect(matrix.withUnsafeStorage { Array($0) } == [0.25, 0, 0, 0.75, 0, 1])
    }

    @Test(arguments: RowNormalisation.allCases)
    func init_putsEveryRowOnTheGrid(normalisation: RowNormalisation) throws {
        for (rows, columns) in [(1, 1), (3, 50), (40, 7), (0, 4), (4, 0)] {
            let values = (0..<rows).map { TestRows.row(count: columns, replicate: UInt32($0)) }
            let scale = normalisation == .none ? 0x1p-12 : 1
            let matrix = try ExactMatrix(rows: rows, columns: columns, normalisation: normalisation) {
                values[$0][$1] * scale
            }
            for i in 0..<rows {
                let row = (0..<columns).map { matrix[i, $0] }
                #expect(ExactWeights.isExact(row))
                if normalisation == .rows { #expect(row.reduce(0, +) <= 1) }
                if normalisation == .none { #expect(row == values[i].map { ExactWeights.round($0 * scale) }) }
            }
        }
    }

    @Test func init_throws_whenAnEdgeLiesOutside() {
        #expect(throws: ExactMatrixError.edgeOutOfRange(row: 2, column: 0)) {
            try ExactMatrix(
                rows: 2, columns: 2, edges: [WeightedEdge(row: 2, column: 0, weight: 1)], normalisation: .rows
            )
        }
        #expect(throws: ExactMatrixError.edgeOutOfRange(row: 0, column: -1)) {
            try ExactMatrix(
                rows: 2, columns: 2, edges: [WeightedEdge(row: 0, column: -1, weight: 1)],
                normalisation: .none)
        }
    }

    @Test(arguments: RowNormalisation.allCases)
    func init_throws_whenAWeightIsNotFinite(normalisation: RowNormalisation) {
        for weight in [Double.nan, .infinity, -.infinity] {
            #expect(throws: ExactMatrixError.notFinite(row: 1, column: 0)) {
                try ExactMatrix(
                    rows: 2, columns: 2, edges: [WeightedEdge(row: 1, column: 0, weight: weight)],
                    normalisation: normalisation)
            }
        }
    }

    @Test func init_throws_whenARowIsTooLarge() throws {
        let limit = ExactWeights.rowLimit
        let full = try ExactMatrix(rows: 1, columns: 2) { _, column in column == 0 ? limit - 1 : -1 }
        #expect(full[0, 1] == -1)
        #expect(throws: ExactMatrixError.rowLimitExceeded(row: 0, sum: limit + 0.5)) {
            try ExactMatrix(rows: 1, columns: 2) { _, column in column == 0 ? limit : -0.5 }
        }
        #expect(throws: ExactMatrixError.notFinite(row: 0, column: 0)) {
            try ExactMatrix(rows: 1, columns: 2, normalisation: .rows) { _, _ in .greatestFiniteMagnitude }
        }
    }

    @Test func error_saysWhatIsWrongAndWhere() {
        #expect(
            "\(ExactMatrixError.edgeOutOfRange(row: 2, column: 0))"
                == "the edge (2, 0) lies outside the matrix")
        #expect("\(ExactMatrixError.notFinite(row: 1, column: 0))" == "the weight at (1, 0) is not finite")
        #expect(
            "\(ExactMatrixError.rowLimitExceeded(row: 0, sum: 5000))"
                == "the weights of row 0 add up to 5000.0, more than 4096.0; make them smaller, or divide each "
                + "row by its sum")
    }

    @Test func scaled_changesChosenWeights_andRoundsThem() throws {
        let matrix = try ExactMatrix(rows: 3, columns: 3, normalisation: .rows) { Double(1 + $0 + $1) }
        let version = try matrix.scaled(by: 0.3) { row, column in row == 1 || column == 2 }
        for i in 0..<3 {
            for j in 0..<3 {
                let chosen = i == 1 || j == 2
                #expect(version[i, j] == (chosen ? ExactWeights.round(matrix[i, j] * 0.3) : matrix[i, j]))
            }
        }
    }

    @Test func scaled_takesWholeShares_asItTakesAFunction() throws {
        let matrix = try ExactMatrix(rows: 2, columns: 3, normalisation: .rows) { Double(1 + $0 + $1) }
        let chosen = try matrix.scaled(by: 0.7, rows: [nil, 1], columns: [1, nil, 1])
        #expect(chosen == (try matrix.scaled(by: 1.7) { row, column in row == 1 && column != 1 }))
    }

    @Test func scaled_changesWeights_asFarAsRowAndColumnAreConcerned() throws {
        let matrix = try ExactMatrix(rows: 3, columns: 2) { row, column in Double(8 + row + 2 * column) }
        let version = try matrix.scaled(by: -0.5, rows: [0.5, 0, nil], columns: [1, 0.5])
        let expected: [[Double]] = [[6, 8.75], [9, 11], [10, 12]]
        for i in 0..<3 { for j in 0..<2 { #expect(version[i, j] == expected[i][j]) } }
    }

    @Test func scaled_changesNothing_whenTheFactorIsOne() throws {
        let matrix = try ExactMatrix(rows: 20, columns: 20, normalisation: .rows) { Double(1 + $0 * $1 % 7) }
        #expect(try matrix.scaled(by: 1) { _, _ in true } == matrix)
    }

    @Test func scaled_throws_whenARowGrowsTooLarge() throws {
        let matrix = try ExactMatrix(rows: 1, columns: 1) { _, _ in 1 }
        #expect(throws: ExactMatrixError.rowLimitExceeded(row: 0, sum: 5000)) {
            try matrix.scaled(by: 5000) { _, _ in true }
        }
        #expect(throws: ExactMatrixError.notFinite(row: 0, column: 0)) {
            try matrix.scaled(by: .infinity) { _, _ in true }
        }
    }
}
