/// The small world: a ring lattice some of whose edges lead to random vertices instead.
///
/// Source: Watts & Strogatz (1998), doi:10.1038/30918.
public struct WattsStrogatz: GraphGenerator, Hashable {
    /// The lattice at the start.
    public let lattice: RingLattice

    /// The probability that an edge is rewired.
    public let beta: Double

    /// The family of small worlds; always n k / 2 undirected edges.
    ///
    /// - Parameters:
    ///   - vertices: The number of vertices n, 1 or more.
    ///   - neighbours: The degree k at the start, even, in 0 ..< n.
    ///   - beta: The probability that an edge is rewired, in [0, 1]; 0 leaves the ring lattice.
    public init(_ vertices: Int, neighbours: Int, beta: Double) {
        precondition(beta >= 0 && beta <= 1, "\(beta) is not a probability")
        lattice = RingLattice(vertices, neighbours: neighbours)
        self.beta = beta
    }

    /// The lattice after rewiring.
    ///
    /// Lap after lap around the ring, the edge from each vertex to its next, second next, … vertex is with
    /// probability beta led to a vertex chosen among those not yet joined to the first, and stays where there is
    /// none. The edge of lap `d` of a vertex has draw `d` of that vertex, for the coin as for the target.
    ///
    /// - Complexity: O(*n* *k*²) on average.
    public func edges(stream: RandomStream, entity: UInt64) -> [GraphEdge] {
        var graph = SimpleGraph(vertices: lattice.vertices)
        for edge in lattice.forwardEdges { graph.insert(edge.from, edge.to) }
        for lap in 0..<(lattice.neighbours / 2) {
            for vertex in 0..<lattice.vertices {
                let moment = UInt32(vertex)
                let coin = stream.uniform(
                    entity: entity, moment: moment, purpose: GraphPurpose.coin, draw: lap)
                let choices = graph.strangers(of: vertex)
                guard coin < beta, choices > 0 else { continue }
                let rank = stream.index(
                    below: choices, entity: entity, moment: moment, purpose: GraphPurpose.target, draw: lap)
                let target = graph.stranger(rank, of: vertex)
                graph.remove(vertex, (vertex + lap + 1) % lattice.vertices)
                graph.insert(vertex, target)
            }
        }
        return graph.edges
    }
}
