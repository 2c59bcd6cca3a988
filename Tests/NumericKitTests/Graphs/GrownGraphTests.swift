import NumericKit
import Testing

@Suite struct WattsStrogatzTests {
    @Test func edges_areTheRingLattice_whenBetaIsZero() {
        let stream = GraphGeneratorTests.stream
        #expect(
            WattsStrogatz(40, neighbours: 6, beta: 0).edges(stream: stream, entity: 2)
                == RingLattice(40, neighbours: 6).edges(stream: stream, entity: 2))
    }

    @Test(arguments: [0.05, 0.5, 1])
    func edges_keepTheirNumber_andEveryVertexItsOwnHalf(beta: Double) {
        let edges = WattsStrogatz(60, neighbours: 8, beta: beta)
            .edges(stream: GraphGeneratorTests.stream, entity: 2)
        #expect(edges.count == 60 * 8)
        // Rewiring moves the far end only, so that each vertex keeps at least its k/2 edges.
        #expect(degrees(edges, vertices: 60).allSatisfy { $0 >= 4 })
    }

    /// Each of n k / 2 edges is rewired with probability beta; the count is asked to stay within four standard errors.
    static let deviations = 4.0

    @Test func edges_areRewired_asOftenAsBetaSays() {
        let (n, k, beta) = (1000, 6, 0.3)
        let stream = GraphGeneratorTests.stream
        let lattice = Set(RingLattice(n, neighbours: k).edges(stream: stream, entity: 2))
        let moved = WattsStrogatz(n, neighbours: k, beta: beta).edges(stream: stream, entity: 2)
            .count { !lattice.contains($0) }
        let edges = Double(n * k / 2)
        let error = (edges * beta * (1 - beta)).squareRoot()
        // A rewired edge lands on a vacant place of the lattice with probability below k / n.
        let landing = edges * beta * Double(k) / Double(n)
        #expect((Double(moved / 2) - edges * beta).magnitude < Self.deviations * error + landing)
    }

    @Test func edges_stay_whenEverybodyIsJoinedAlready() {
        let stream = GraphGeneratorTests.stream
        #expect(
            WattsStrogatz(7, neighbours: 6, beta: 1).edges(stream: stream, entity: 2)
                == CompleteGraph(7).edges(stream: stream, entity: 2))
    }

    /// With beta 1 and k 2 vertex 0 leads its edge with 1 to one of 2 ... 6, vertex 1 may choose vertex 0, and vertex 7
    /// always leaves it.
    @Test func edges_leadToEveryStranger() {
        var targets: Set<Int> = []
        for entity in 0..<400 {
            let edges = WattsStrogatz(8, neighbours: 2, beta: 1)
                .edges(stream: GraphGeneratorTests.stream, entity: UInt64(entity))
            targets.formUnion(edges.filter { $0.from == 0 }.map(\.to))
        }
        #expect(targets == Set(1...6))
    }
}

@Suite struct BarabasiAlbertTests {
    @Test(arguments: [(2, 1), (10, 1), (50, 2), (50, 5), (6, 5)])
    func edges_followTheirFormula(n: Int, m: Int) {
        let edges = BarabasiAlbert(n, edgesPerVertex: m).edges(stream: GraphGeneratorTests.stream, entity: 4)
        #expect(edges.count / 2 == m * (m + 1) / 2 + m * (n - m - 1))
        #expect(degrees(edges, vertices: n).allSatisfy { $0 >= m })
    }

    @Test func edges_stay_whenANewcomerIsAdded() {
        let stream = GraphGeneratorTests.stream
        let edges = BarabasiAlbert(30, edgesPerVertex: 2).edges(stream: stream, entity: 4)
        let more = BarabasiAlbert(31, edgesPerVertex: 2).edges(stream: stream, entity: 4)
        #expect(edges == more.filter { $0.from < 30 && $0.to < 30 })
    }

    /// The share of 2000 vertices has a standard error below √(¼ / 2000) = 0.0112; four of them.
    static let shareTolerance = 4 * 0.0112

    /// Preferential attachment makes hubs: the largest degree grows as m √n = 89, with a spread of its own size. A
    /// graph of 2000 vertices that attached evenly would reach about 2 + 2 log₂ 1000 ≈ 22 at most.
    static let hubDegree = 40

    /// In the limit a vertex has degree m with probability 2 / (m + 2) (Bollobás et al. 2001,
    /// doi:10.1002/rsa.1009): half the vertices for m = 2.
    @Test func degrees_followTheirPowerLaw() {
        let edges = BarabasiAlbert(2000, edgesPerVertex: 2)
            .edges(stream: GraphGeneratorTests.stream, entity: 4)
        let degrees = degrees(edges, vertices: 2000)
        let share = Double(degrees.count { $0 == 2 }) / 2000
        #expect((share - 0.5).magnitude < Self.shareTolerance)
        #expect((degrees.max() ?? 0) > Self.hubDegree)
    }
}
