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
        var edges: [GraphEdge] = []
        for later in blocks.indices {
            for four in 0..<((later + 3) / 4) {
                // Draws d to d + 3 share a block of four words.
                let words = stream.words(
                    entity: entity, moment: UInt32(later), purpose: GraphPurpose.coin, block: UInt32(four))
                for earlier in (4 * four)..<min(4 * four + 4, later) {
                    let chance = blocks[earlier] == blocks[later] ? within : between
                    if UnitInterval.open(words[earlier % 4]) < chance {
                        edges.append(GraphEdge(from: earlier, to: later))
                    }
                }
            }
        }
        return GraphEdge.bothWays(edges, vertices: blocks.count)
    }
}
