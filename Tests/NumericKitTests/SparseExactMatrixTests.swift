import NumericKit
import Testing

@Suite struct SparseExactMatrixTests {
    @Test func init_storesByColumns_withoutZeros() throws {
        let edges = [(2, 1, 3.0), (0, 1, 0.5), (1, 0, 0), (2, 1, 1), (0, 2, -1), (0, 2, 1), (1, 2, 0x1p-41)]
        let matrix = try Self.sparse(rows: 3, columns: 3, edges, .none)
        matrix.withUnsafeStorage { storage in
            #expect(Array(storage.starts) == [0, 0, 2, 2])
            #expect(Array(storage.rowIndices) == [0, 2])
            #expect(Array(storage.weights) == [0.5, 4])
            #expect(storage.rows == 3 && storage.columns == 3)
        }
    }

    @Test(arguments: RowNormalisation.allCases, 0..<30)
    func init_givesTheBitsOfTheDenseMatrix(normalisation: RowNormalisation, trial: Int) throws {
        let (rows, columns, edges) = Self.randomEdges(trial)
        let dense = try ExactMatrix(
            rows: rows, columns: columns, edges: weighted(edges), normalisation: normalisation)
        let sparse = try Self.sparse(rows: rows, columns: columns, edges, normalisation)
        #expect(ExactMatrix(sparse) == dense)
        for i in 0..<rows {
            for j in 0..<columns { #expect(sparse[i, j].bitPattern == dense[i, j].bitPattern) }
        }
        let stored = dense.withUnsafeStorage { $0.count { $0 != 0 } }
        #expect(sparse.count == stored)
        #expect(sparse.rowSums == dense.rowSums)
        #expect(sparse.hasPartner == (0..<rows).map { i in (0..<columns).contains { dense[i, $0] != 0 } })
    }

    @Test(arguments: 0..<20)
    func init_doesNotDependOnTheOrderOfEdges_whenNoneIsListedTwice(trial: Int) throws {
        let (rows, columns, edges) = Self.randomEdges(trial)
        var seen: Set<[Int]> = []
        let once = edges.filter { seen.insert([$0.row, $0.column]).inserted }
        let sorted = once.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        #expect(
            try Self.sparse(rows: rows, columns: columns, once.reversed(), .rows)
                == Self.sparse(rows: rows, columns: columns, sorted, .rows))
    }

    @Test(arguments: RowNormalisation.allCases)
    func init_failsAsTheDenseMatrixDoes(normalisation: RowNormalisation) {
        let lists: [[Edge]] = [
            [(2, 0, 1)], [(0, -1, 1)], [(0, 0, .nan), (1, 3, 1)],
            [(1, 2, .infinity), (1, 1, .nan), (0, 0, 1)],
            [(1, 1, 5000), (0, 2, .nan)], [(1, 2, -4096), (1, 0, 0.5)],
            [(1, 0, .infinity), (1, 0, -.infinity)],
            [(1, 1, .greatestFiniteMagnitude), (1, 2, .greatestFiniteMagnitude), (1, 0, 0)],
            [(1, 1, 1e300), (1, 1, -1e300), (0, 1, 4097)],
        ]
        for edges in lists {
            let dense = Self.failure {
                _ = try ExactMatrix(rows: 2, columns: 3, edges: weighted(edges), normalisation: normalisation)
            }
            let sparse = Self.failure { _ = try Self.sparse(rows: 2, columns: 3, edges, normalisation) }
            #expect(sparse == dense)
        }
    }

    @Test(arguments: 0..<20, [0, 0.3, -1, -2])
    func scaled_givesTheBitsOfTheDenseMatrix(trial: Int, change: Double) throws {
        let (rows, columns, edges) = Self.randomEdges(trial)
        let dense = try ExactMatrix(
            rows: rows, columns: columns, edges: weighted(edges), normalisation: .rows)
        let sparse = try Self.sparse(rows: rows, columns: columns, edges, .rows)
        let rowShares = (0..<rows).map { [0.3, nil, 1, 0][$0 % 4] }
        let columnShares = (0..<columns).map { [1, 0.7, nil][$0 % 3] }
        let version = try sparse.scaled(by: change, rows: rowShares, columns: columnShares)
        #expect(
            try ExactMatrix(version) == dense.scaled(by: change, rows: rowShares, columns: columnShares))
    }

    @Test(arguments: [5000, .infinity, .nan])
    func scaled_failsAsTheDenseMatrixDoes(change: Double) throws {
        let edges: [Edge] = [(0, 0, 1), (1, 2, 0.9), (2, 1, 0.9)]
        let dense = try ExactMatrix(rows: 3, columns: 3, edges: weighted(edges), normalisation: .none)
        let sparse = try Self.sparse(rows: 3, columns: 3, edges, .none)
        let shares = [nil, 1, 1.0]
        #expect(
            Self.failure { _ = try sparse.scaled(by: change, rows: shares, columns: shares) }
                == Self.failure { _ = try dense.scaled(by: change, rows: shares, columns: shares) })
    }
}

extension SparseExactMatrixTests {
    typealias Edge = (row: Int, column: Int, weight: Double)

    static func sparse(
        rows: Int, columns: Int, _ edges: [Edge], _ normalisation: RowNormalisation
    ) throws(ExactMatrixError) -> SparseExactMatrix {
        try SparseExactMatrix(
            rows: rows, columns: columns,
            edges: weighted(edges),
            normalisation: normalisation)
    }

    /// A matrix's size and edges in random order: some listed twice, some that cancel, some of weight 0 or below the
    /// unit, rows and columns without any.
    static func randomEdges(_ trial: Int) -> (rows: Int, columns: Int, edges: [Edge]) {
        let stream = RandomStream(seed: 0, replicate: UInt32(trial))
        func index(_ n: Int, _ moment: UInt32, _ draw: Int) -> Int {
            stream.index(below: n, entity: 0, moment: moment, purpose: 0, draw: draw)
        }
        let rows = index(40, 0, 0)
        let columns = index(40, 0, 1)
        guard rows > 0, columns > 0 else { return (rows, columns, []) }
        var edges: [Edge] = []
        for draw in 0..<index(rows * columns + 1, 0, 2) {
            let place = (index(rows, 1, draw), index(columns, 2, draw))
            let size = Elementary.exp(-40 * stream.uniform(entity: 1, moment: 0, purpose: 0, draw: draw))
            let weight = [30, -3, 0, 1e-9, 1][index(5, 3, draw)] * size
            edges.append((place.0, place.1, weight))
            if index(10, 4, draw) == 0 { edges.append((place.0, place.1, -weight)) }
        }
        return (rows, columns, edges)
    }

    private static func failure(_ body: () throws -> Void) -> ExactMatrixError? {
        do {
            try body()
            return nil
        } catch {
            return error as? ExactMatrixError
        }
    }
}

/// Edges as the initialisers take them.
func weighted(_ edges: [(row: Int, column: Int, weight: Double)]) -> [WeightedEdge] {
    edges.map { WeightedEdge(row: $0.row, column: $0.column, weight: $0.weight) }
}
