import NumericKit
import Testing

/// What every generator promises.
@Suite struct GraphGeneratorTests {
    static let stream = RandomStream(seed: 0, replicate: 0)
    static let entity = StableHash.fnv1a64("neighbours")

    static let generators: [any GraphGenerator] = [
        CompleteGraph(0), CompleteGraph(1), CompleteGraph(9),
        RingLattice(1, neighbours: 0), RingLattice(3, neighbours: 2), RingLattice(21, neighbours: 6),
        ErdosRenyi(0, probability: 0.5), ErdosRenyi(60, probability: 0.2), ErdosRenyi(9, probability: 1),
        WattsStrogatz(50, neighbours: 6, beta: 0.3), WattsStrogatz(50, neighbours: 6, beta: 1),
        WattsStrogatz(7, neighbours: 6, beta: 1), WattsStrogatz(8, neighbours: 6, beta: 1),
        BarabasiAlbert(2, edgesPerVertex: 1), BarabasiAlbert(80, edgesPerVertex: 3),
        BlockGraph(sizes: [], within: 1, between: 1),
        BlockGraph(sizes: [10, 0, 25], within: 0.6, between: 0.1),
    ]

    @Test(arguments: generators.indices)
    func edges_makeASimpleUndirectedGraph_inOrder(index: Int) {
        let edges = Self.generators[index].edges(stream: Self.stream, entity: Self.entity)
        let all = Set(edges)
        #expect(all.count == edges.count)
        #expect(edges == edges.sorted())
        #expect(edges.allSatisfy { $0.from != $0.to })
        #expect(edges.allSatisfy { all.contains(GraphEdge(from: $0.to, to: $0.from)) })
    }

    @Test(arguments: generators.indices)
    func edges_areTheSame_forTheSameStreamAndEntity(index: Int) {
        let first = Self.generators[index].edges(stream: Self.stream, entity: Self.entity)
        #expect(first == Self.generators[index].edges(stream: Self.stream, entity: Self.entity))
    }

    /// The hash of all edges, by which published networks stay what they are.
    static let publishedHash: UInt64 = 1_885_023_711_207_546_853

    @Test func edges_areThoseOfPublishedResults() {
        let edges = Self.generators.map { generator in
            generator.edges(stream: Self.stream, entity: Self.entity)
                .map { "\($0.from)-\($0.to)" }.joined(separator: " ")
        }
        #expect(StableHash.fnv1a64(edges.joined(separator: "\n")) == Self.publishedHash)
    }

    @Test func edges_differ_whenSeedReplicateOrEntityDiffers() {
        let generators: [any GraphGenerator] = [
            ErdosRenyi(40, probability: 0.3), WattsStrogatz(40, neighbours: 4, beta: 0.5),
            BarabasiAlbert(40, edgesPerVertex: 2), BlockGraph(sizes: [20, 20], within: 0.5, between: 0.1),
        ]
        for generator in generators {
            let graphs = [
                generator.edges(stream: Self.stream, entity: Self.entity),
                generator.edges(stream: RandomStream(seed: 1, replicate: 0), entity: Self.entity),
                generator.edges(stream: RandomStream(seed: 0, replicate: 1), entity: Self.entity),
                generator.edges(stream: Self.stream, entity: StableHash.fnv1a64("clients")),
            ]
            #expect(Set(graphs).count == graphs.count)
        }
    }
}

/// The number of edges from each vertex.
func degrees(_ edges: [GraphEdge], vertices: Int) -> [Int] {
    var degrees = [Int](repeating: 0, count: vertices)
    for edge in edges { degrees[edge.from] += 1 }
    return degrees
}
