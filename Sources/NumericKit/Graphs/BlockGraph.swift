/// The stochastic block model: pairs within a block are joined with one probability, pairs across with another.
///
/// Source: Holland, Laskey & Leinhardt (1983), doi:10.1016/0378-8733(83)90021-7.
public struct BlockGraph: GraphGenerator, Hashable {
    /// The number of vertices of each block; blocks are numbered through, one after the other.
    public let sizes: [Int]

    /// The probability that two vertices of one block are joined.
    public let within: Double

    /// The probability that two vertices of different blocks are joined.
    public let between: Double

    /// A family of graphs with blocks.
    ///
    /// - Parameters:
    ///   - sizes: The number of vertices of each block, each 0 or more.
    ///   - within: The probability that two vertices of one block are joined, in [0, 1].
    ///   - between: The probability that two vertices of different blocks are joined, in [0, 1].
    public init(sizes: [Int], within: Double, between: Double) {
        precondition(sizes.allSatisfy { $0 >= 0 }, "a block cannot have a negative size")
        precondition(within >= 0 && within <= 1, "\(within) is not a probability")
        precondition(between >= 0 && between <= 1, "\(between) is not a probability")
        self.sizes = sizes
        self.within = within
        self.between = between
    }

    /// The pairs whose draw falls below the probability of their blocks.
    ///
    /// The pair of `i` < `j` draws number `i` of vertex `j`.
    ///
    /// - Complexity: O(*n*²) in the number of vertices.
    public func edges(stream: RandomStream, entity: UInt64) -> [GraphEdge] {
        let blocks = sizes.indices.flatMap { Array(repeating: $0, count: sizes[$0]) }
        var graph = SimpleGraph(vertices: blocks.count)
        for later in blocks.indices {
            for earlier in 0..<later {
                let chance = blocks[earlier] == blocks[later] ? within : between
                let draw = stream.uniform(
                    entity: entity, moment: UInt32(later), purpose: GraphPurpose.coin, draw: earlier)
                if draw < chance { graph.insert(earlier, later) }
            }
        }
        return graph.edges
    }
}
