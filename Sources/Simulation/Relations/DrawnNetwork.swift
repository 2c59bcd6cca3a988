internal import NumericKit
internal import ScenarioModel

/// A generated network, by the generator that draws it.
protocol DrawnNetwork: WeightedRelation {
    /// The generator for the actors of a group.
    func generator(for group: ActorGroup) -> any GraphGenerator
    /// The actor at each vertex of the generated graph.
    func order(of group: ActorGroup) -> [Int]
}

extension DrawnNetwork {
    func order(of group: ActorGroup) -> [Int] { Array(group.actors.indices) }

    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge] {
        let order = order(of: groups.observing)
        return generator(for: groups.observing).edges(stream: stream, entity: entity)
            .map { WeightedEdge(row: order[$0.from], column: order[$0.to], weight: 1) }
    }
}

extension CompleteNetwork: WeightedRelation {
    var pairLimit: Int? { Self.weighedPairs }

    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge] {
        if groups.isWithin, !includesSelf {
            return CompleteGraph(groups.observing.actors.count).edges(stream: stream, entity: entity)
                .map { WeightedEdge(row: $0.from, column: $0.to, weight: 1) }
        }
        return groups.observing.actors.indices.flatMap { row in
            groups.observed.actors.indices.map { WeightedEdge(row: row, column: $0, weight: 1) }
        }
    }
}

extension RingNetwork: DrawnNetwork {
    func generator(for group: ActorGroup) -> any GraphGenerator {
        RingLattice(group.actors.count, neighbours: neighbours.value)
    }
}

extension RandomNetwork: DrawnNetwork {
    var pairLimit: Int? { Self.drawnPairs }

    func generator(for group: ActorGroup) -> any GraphGenerator {
        ErdosRenyi(group.actors.count, probability: probability(among: group.actors.count))
    }
}

extension SmallWorldNetwork: DrawnNetwork {
    func generator(for group: ActorGroup) -> any GraphGenerator {
        WattsStrogatz(group.actors.count, neighbours: neighbours.value, beta: rewiring.value)
    }
}

extension ScaleFreeNetwork: DrawnNetwork {
    func generator(for group: ActorGroup) -> any GraphGenerator {
        BarabasiAlbert(group.actors.count, edgesPerVertex: links.value)
    }
}

extension BlockNetwork: DrawnNetwork {
    var pairLimit: Int? { Self.drawnPairs }

    func generator(for group: ActorGroup) -> any GraphGenerator {
        let words = group.attribute(by.value)?.texts ?? []
        let sizes = blocks(of: words).map { word in words.count { $0 == word } }
        return BlockGraph(sizes: sizes, within: within.value, between: between.value)
    }

    /// Block after block, in the order in which the blocks first appear.
    func order(of group: ActorGroup) -> [Int] {
        let words = group.attribute(by.value)?.texts ?? []
        return blocks(of: words).flatMap { word in words.indices.filter { words[$0] == word } }
    }

    private func blocks(of words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}
