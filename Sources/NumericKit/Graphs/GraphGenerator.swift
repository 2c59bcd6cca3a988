/// A family of simple undirected graphs.
///
/// Generators draw from the stream alone, at addresses (entity, vertex, coin or target, draw): the same stream and
/// entity give the same graph, whatever was generated before.
public protocol GraphGenerator: Sendable {
    /// The edges of one graph of the family.
    ///
    /// - Parameters:
    ///   - stream: The stream of the replicate, or of the world when all replicates share one graph.
    ///   - entity: A hash of the graph's name, so that two graphs of one world differ; see ``StableHash``.
    /// - Returns: Every edge in both directions, sorted by `from` and then `to`, without loops or duplicates.
    func edges(stream: RandomStream, entity: UInt64) -> [GraphEdge]
}

/// The purposes of a generator's draws.
enum GraphPurpose {
    /// Whether something happens to a pair.
    static let coin: UInt8 = 1

    /// Which vertex an edge leads to.
    static let target: UInt8 = 2
}
