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
        GraphEdge.bothWays(forwardEdges, vertices: vertices)
    }

    /// Every edge once, from each vertex to the half of its neighbours that follow it.
    var forwardEdges: [GraphEdge] {
        (0..<vertices).flatMap { vertex in
            (1..<(neighbours / 2 + 1)).lazy.map { GraphEdge(from: vertex, to: (vertex + $0) % vertices) }
        }
    }
}
