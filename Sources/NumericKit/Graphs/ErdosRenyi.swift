/// The random graph in which every pair is joined with the same probability, independently.
///
/// Source: Gilbert (1959), doi:10.1214/aoms/1177706098; Bollobás (2001), *Random Graphs*, 2nd ed., Cambridge.
public struct ErdosRenyi: GraphGenerator, Hashable {
    /// The number of vertices.
    public let vertices: Int

    /// The probability that a pair is joined.
    public let probability: Double

    /// The family G(n, p).
    ///
    /// - Parameters:
    ///   - vertices: The number of vertices n, 0 or more.
    ///   - probability: The probability p that a pair is joined, in [0, 1].
    public init(_ vertices: Int, probability: Double) {
        precondition(vertices >= 0, "a graph cannot have \(vertices) vertices")
        precondition(probability >= 0 && probability <= 1, "\(probability) is not a probability")
        self.vertices = vertices
        self.probability = probability
    }

    /// The pairs whose draw falls below p.
    ///
    /// Each pair has a draw of its own: with one vertex more the old pairs stay as they are, and a larger p only
    /// adds edges.
    ///
    /// - Complexity: O(*n*²).
    public func edges(stream: RandomStream, entity: UInt64) -> [GraphEdge] {
        BlockGraph(sizes: [vertices], within: probability, between: 0).edges(stream: stream, entity: entity)
    }
}
