import NumericKit
import Testing

/// The number of edges of a random graph is asked to stay within four standard errors of its mean.
private let deviations = 4.0

@Suite struct ErdosRenyiTests {
    @Test(arguments: [0, 5] as [UInt32], [0.01, 0.1, 0.5])
    func edges_areAsManyAsExpected(seed: UInt32, p: Double) {
        let n = 200
        let stream = RandomStream(seed: seed, replicate: 0)
        let edges = ErdosRenyi(n, probability: p).edges(stream: stream, entity: 3)
        let pairs = Double(n * (n - 1) / 2)
        let error = (pairs * p * (1 - p)).squareRoot()
        #expect((Double(edges.count / 2) - pairs * p).magnitude < deviations * error)
    }

    @Test func edges_areNoneOrAll_atTheEnds() {
        let stream = GraphGeneratorTests.stream
        #expect(ErdosRenyi(30, probability: 0).edges(stream: stream, entity: 3).isEmpty)
        #expect(
            ErdosRenyi(30, probability: 1).edges(stream: stream, entity: 3)
                == CompleteGraph(30).edges(stream: stream, entity: 3))
    }

    @Test func edges_stay_whenAVertexIsAddedOrPGrows() {
        let stream = GraphGeneratorTests.stream
        let edges = Set(ErdosRenyi(30, probability: 0.2).edges(stream: stream, entity: 3))
        let more = ErdosRenyi(31, probability: 0.2).edges(stream: stream, entity: 3)
        #expect(edges == Set(more.filter { $0.from < 30 && $0.to < 30 }))
        #expect(edges.isSubset(of: ErdosRenyi(30, probability: 0.4).edges(stream: stream, entity: 3)))
    }
}

@Suite struct BlockGraphTests {
    @Test func edges_areAsManyAsExpected_withinAndBetween() {
        let sizes = [60, 90]
        let edges = BlockGraph(sizes: sizes, within: 0.4, between: 0.05)
            .edges(stream: GraphGeneratorTests.stream, entity: 8)
        let inside = edges.count { ($0.from < 60) == ($0.to < 60) }
        expect(inside / 2, pairs: 60 * 59 / 2 + 90 * 89 / 2, p: 0.4)
        expect((edges.count - inside) / 2, pairs: 60 * 90, p: 0.05)
    }

    @Test func edges_areTwoCliques_whenOnlyBlocksAreJoined() {
        let edges = BlockGraph(sizes: [3, 4], within: 1, between: 0)
            .edges(stream: GraphGeneratorTests.stream, entity: 8)
        #expect(degrees(edges, vertices: 7) == [2, 2, 2, 3, 3, 3, 3])
    }

    private func expect(_ count: Int, pairs: Int, p: Double) {
        let error = (Double(pairs) * p * (1 - p)).squareRoot()
        #expect((Double(count) - Double(pairs) * p).magnitude < deviations * error)
    }
}
