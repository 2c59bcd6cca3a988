/// One directed edge between two vertices, numbered from 0, in 8 bytes.
public struct GraphEdge: Sendable, Hashable {
    private let storedFrom: Int32
    private let storedTo: Int32

    /// The edge from one vertex to another.
    ///
    /// - Parameters:
    ///   - from: The vertex that looks, below 2³¹.
    ///   - to: The vertex that is looked at, below 2³¹.
    public init(from: Int, to: Int) {
        storedFrom = Int32(from)
        storedTo = Int32(to)
    }

    /// The vertex that looks.
    public var from: Int { Int(storedFrom) }

    /// The vertex that is looked at.
    public var to: Int { Int(storedTo) }
}

extension GraphEdge: Comparable {
    /// Orders edges by `from`, then by `to`.
    public static func < (left: GraphEdge, right: GraphEdge) -> Bool {
        (left.from, left.to) < (right.from, right.to)
    }
}

extension GraphEdge {
    /// Every edge of an undirected graph in both directions, in order.
    ///
    /// - Parameters:
    ///   - edges: Each edge of the graph once, in either direction and any order.
    ///   - vertices: The number of vertices.
    /// - Complexity: O(vertices + edges), and O(*d* log *d*) for a vertex whose *d* edges come out of order.
    static func bothWays(_ edges: [GraphEdge], vertices: Int) -> [GraphEdge] {
        var starts = [Int](repeating: 0, count: vertices + 1)
        for edge in edges {
            starts[edge.from + 1] += 1
            starts[edge.to + 1] += 1
        }
        for vertex in 0..<vertices { starts[vertex + 1] += starts[vertex] }
        var next = starts
        var result = [GraphEdge](repeating: GraphEdge(from: 0, to: 0), count: 2 * edges.count)
        for edge in edges {
            result[next[edge.from]] = edge
            result[next[edge.to]] = GraphEdge(from: edge.to, to: edge.from)
            next[edge.from] += 1
            next[edge.to] += 1
        }
        for vertex in 0..<vertices { result[starts[vertex]..<starts[vertex + 1]].sort() }
        return result
    }
}
