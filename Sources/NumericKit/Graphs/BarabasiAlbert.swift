/// The scale-free graph: each newcomer joins vertices in proportion to their degree.
///
/// Source: Barabási & Albert (1999), doi:10.1126/science.286.5439.509. The paper leaves the first vertices open;
/// here the first m + 1 are all joined to each other.
public struct BarabasiAlbert: GraphGenerator, Hashable {
    /// The number of vertices.
    public let vertices: Int

    /// The number of edges that each newcomer brings.
    public let edgesPerVertex: Int

    /// The family of scale-free graphs; always m (m + 1) / 2 + m (n − m − 1) undirected edges.
    ///
    /// - Parameters:
    ///   - vertices: The number of vertices n.
    ///   - edgesPerVertex: The number of edges m of each newcomer, in 1 ..< n.
    public init(_ vertices: Int, edgesPerVertex: Int) {
        precondition(edgesPerVertex > 0, "a newcomer needs an edge")
        precondition(edgesPerVertex < vertices, "\(edgesPerVertex) edges need more than \(vertices) vertices")
        self.vertices = vertices
        self.edgesPerVertex = edgesPerVertex
    }

    /// The graph after all newcomers.
    ///
    /// A newcomer draws one end of a random edge until it has m different vertices; draws that repeat a vertex are
    /// passed over. Draws belong to the newcomer, so that a larger n only adds vertices.
    ///
    /// - Complexity: O(*n* *m*) draws on average.
    public func edges(stream: RandomStream, entity: UInt64) -> [GraphEdge] {
        var edges: [GraphEdge] = []
        edges.reserveCapacity(edgesPerVertex * vertices)
        for newcomer in 1...edgesPerVertex {
            for other in 0..<newcomer { edges.append(GraphEdge(from: newcomer, to: other)) }
        }
        for newcomer in (edgesPerVertex + 1)..<max(vertices, edgesPerVertex + 1) {
            let joined = edges.count
            var draw = 0
            while edges.count < joined + edgesPerVertex {
                // Among the ends of edges every vertex comes as often as it has edges.
                let end = stream.index(
                    below: 2 * joined, entity: entity, moment: UInt32(newcomer), purpose: GraphPurpose.target,
                    draw: draw)
                let target = end.isMultiple(of: 2) ? edges[end / 2].from : edges[end / 2].to
                if !edges[joined...].contains(where: { $0.to == target }) {
                    edges.append(GraphEdge(from: newcomer, to: target))
                }
                draw += 1
            }
        }
        return GraphEdge.bothWays(edges, vertices: vertices)
    }
}
