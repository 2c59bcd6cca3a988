internal import NumericKit
internal import ScenarioModel

/// A kind of relation that gives edges; every kind of the language is one.
protocol WeightedRelation: RelationKind {
    /// The edges between the actors of the groups, in any order.
    /// - Parameters:
    ///   - groups: The groups of the relation.
    ///   - stream: The draws of the world's networks, or of a replicate's.
    ///   - entity: The address of this relation's draws.
    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge]
    /// The most pairs of actors among which the kind can find its edges; nil when it does not go through the pairs.
    var pairLimit: Int? { get }
}

extension WeightedRelation {
    var pairLimit: Int? { nil }
    /// As many as a matrix may have weights.
    static var weighedPairs: Int { RelationWeights.denseLimit }
    /// A few minutes of draws.
    static var drawnPairs: Int { 10_000_000_000 }
}

extension Relation {
    /// The edges, weighted by the partner's attribute where the relation says so.
    ///
    /// The address of a network's draws holds a space, so that in the stream of a replicate no actor has it.
    func edges(_ groups: RelationGroups, stream: RandomStream) -> [WeightedEdge] {
        guard let kind = kind as? any WeightedRelation else {
            preconditionFailure("\(type(of: kind)) has no edges in Simulation")
        }
        let edges = kind.edges(
            groups, stream: stream, entity: StableHash.fnv1a64(isRedrawn ? "network \(id.value)" : id.value))
        guard let name = weightedBy?.value else { return edges }
        let factors =
            name == "weight"
            ? groups.observed.weights : groups.observed.attribute(name)?.numbers.map { $0 ?? 0 } ?? []
        return edges.map {
            WeightedEdge(row: $0.row, column: $0.column, weight: $0.weight * factors[$0.column])
        }
    }
}

extension ActorGroup {
    /// The place of each actor by its id.
    var places: [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(actors.map(\.value), actors.indices))
    }
}
