import NumericKit
import Testing

@Suite struct CompleteGraphTests {
    @Test func edges_joinEveryPair() {
        let edges = CompleteGraph(6).edges(stream: GraphGeneratorTests.stream, entity: 0)
        #expect(edges.count == 6 * 5)
        #expect(degrees(edges, vertices: 6) == Array(repeating: 5, count: 6))
    }
}

@Suite struct RingLatticeTests {
    @Test func edges_joinTheNearestOnBothSides() {
        let edges = RingLattice(5, neighbours: 2).edges(stream: GraphGeneratorTests.stream, entity: 0)
        let expected = [(0, 1), (0, 4), (1, 0), (1, 2), (2, 1), (2, 3), (3, 2), (3, 4), (4, 0), (4, 3)]
        #expect(edges == expected.map { GraphEdge(from: $0.0, to: $0.1) })
    }

    @Test(arguments: [(7, 6), (10, 4), (30, 8), (4, 0)])
    func edges_giveEveryVertexItsDegree(vertices: Int, neighbours: Int) {
        let edges = RingLattice(vertices, neighbours: neighbours)
            .edges(stream: GraphGeneratorTests.stream, entity: 0)
        #expect(degrees(edges, vertices: vertices) == Array(repeating: neighbours, count: vertices))
    }
}
