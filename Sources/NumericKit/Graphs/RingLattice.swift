/// A ring in which every vertex is joined to its nearest neighbours.
public struct RingLattice: GraphGenerator, Hashable {
    /// The number of vertices.
    public let vertices: Int

    /// The degree of every vertex, half of it on either side.
    public let neighbours: Int

    /// The ring lattice, n k / 2 undirected edges.
    ///
    /// - Parameters:
    ///   - vertices: The number of vertices n, 1 or more.
    ///   - neighbours: The degree k, even, in 0 ..< n.
    public init(_ vertices: Int, neighbours: Int) {
        precondition(neighbours >= 0 && neighbours.isMultiple(of: 2), "\(neighbours) neighbours are not even")
        precondition(neighbours < vertices, "\(vertices) vertices cannot have \(neighbours) neighbours each")
        self.vertices = vertices
        self.neighbours = neighbours
    }

    /// All edges; nothing is drawn.
    ///
    /// - Complexity: O(*n* *k*).
    public func edges(stream: RandomStream, entity: UInt64) -> [GraphEdge] {
        graph().edges
    }

    /// The lattice as a graph to build on.
    func graph() -> SimpleGraph {
        var graph = SimpleGraph(vertices: vertices)
        for lap in 0..<(neighbours / 2) {
            for vertex in 0..<vertices { graph.insert(vertex, (vertex + lap + 1) % vertices) }
        }
        return graph
    }
}
