/// One directed edge between two vertices, numbered from 0.
public struct GraphEdge: Sendable, Hashable, Comparable {
    /// The vertex that looks.
    public let from: Int

    /// The vertex that is looked at.
    public let to: Int

    /// The edge from one vertex to another.
    ///
    /// - Parameters:
    ///   - from: The vertex that looks.
    ///   - to: The vertex that is looked at.
    public init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    /// Orders edges by `from`, then by `to`.
    public static func < (left: GraphEdge, right: GraphEdge) -> Bool {
        (left.from, left.to) < (right.from, right.to)
    }
}
