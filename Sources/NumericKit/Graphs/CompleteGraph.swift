/// The graph in which everybody is joined to everybody else.
public struct CompleteGraph: GraphGenerator, Hashable {
    /// The number of vertices.
    public let vertices: Int

    /// The complete graph, n (n − 1) / 2 undirected edges.
    ///
    /// - Parameter vertices: The number of vertices n, 0 or more.
    public init(_ vertices: Int) {
        precondition(vertices >= 0, "a graph cannot have \(vertices) vertices")
        self.vertices = vertices
    }

    /// All edges; nothing is drawn.
    ///
    /// - Complexity: O(*n*²).
    public func edges(stream: RandomStream, entity: UInt64) -> [GraphEdge] {
        (0..<vertices).flatMap { from in
            (0..<vertices).lazy.filter { $0 != from }.map { GraphEdge(from: from, to: $0) }
        }
    }
}
