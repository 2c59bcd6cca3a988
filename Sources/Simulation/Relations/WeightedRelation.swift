internal import NumericKit
internal import ScenarioModel

/// One edge of a relation: the row of the observer, the column of the partner, the weight.
typealias WeightedEdge = (row: Int, column: Int, weight: Double)

/// A kind of relation that gives edges; every kind of the language is one.
protocol WeightedRelation: RelationKind {
    /// The edges between the actors of the groups, in any order.
    /// - Parameters:
    ///   - groups: The groups of the relation.
    ///   - stream: The draws of the world's networks.
    ///   - entity: The address of this relation's draws.
    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge]
}

extension Relation {
    /// The edges, weighted by the partner's attribute where the relation says so.
    func edges(_ groups: RelationGroups, stream: RandomStream) -> [WeightedEdge] {
        guard let kind = kind as? any WeightedRelation else {
            preconditionFailure("\(type(of: kind)) has no edges in Simulation")
        }
        let edges = kind.edges(groups, stream: stream, entity: StableHash.fnv1a64(id.value))
        guard let name = weightedBy?.value else { return edges }
        let factors =
            name == "weight"
            ? groups.observed.weights : groups.observed.attribute(name)?.numbers.map { $0 ?? 0 } ?? []
        return edges.map { ($0.row, $0.column, $0.weight * factors[$0.column]) }
    }
}

extension ActorGroup {
    /// The place of each actor by its id.
    var places: [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(actors.map(\.value), actors.indices))
    }
}
