internal import NumericKit
internal import ScenarioModel

/// A relation as an exact matrix: rows are the observers of one group, columns the partners of one.
struct CompiledRelation: Sendable {
    /// The relation's word.
    let id: String
    /// The actor indices of the rows.
    let observers: Range<Int>
    /// The actor indices of the columns.
    let partners: Range<Int>
    /// The weights at the start.
    let start: RelationVersion
    /// The weights at the start.
    var weights: RelationWeights { start.weights }

    /// Compiles a relation.
    /// - Parameter storage: How weights are stored; nil for the cheaper way.
    /// - Throws: `ScenarioError` for weights that are not finite or too large, for an observer without partner, and
    ///   for more weights than can be stored.
    init(
        _ relation: Relation, in scenario: Scenario, seed: UInt32, storage: RelationWeights.Storage? = nil
    ) throws {
        func range(_ name: Name) -> Range<Int> {
            let group = scenario.groups.firstIndex { $0.id.value == name.value } ?? 0
            return scenario.groupRanges[group]
        }
        id = relation.id.value
        observers = range(relation.observers)
        partners = range(relation.partners)
        if let limit = (relation.kind as? any WeightedRelation)?.pairLimit,
            observers.count * partners.count > limit
        {
            throw ScenarioError([
                Diagnostic(
                    at: relation.id.position,
                    "relation '\(id)' looks at \(observers.count) × \(partners.count) pairs of actors; at most "
                        + "\(limit) are possible for '\(type(of: relation.kind).key.name)'")
            ])
        }
        let stream = RandomStream(seed: seed, replicate: RandomPurpose.worldReplicate)
        let edges = RelationGroups(relation, in: scenario).map { relation.edges($0, stream: stream) } ?? []
        do {
            let weights = try RelationWeights(
                rows: observers.count, columns: partners.count, edges: edges,
                normalisation: relation.normalisation == .rows ? .rows : .none,
                storage: storage
                    ?? .cheaper(rows: observers.count, columns: partners.count, edges: edges.count))
            start = RelationVersion(weights)
        } catch {
            throw ScenarioError([Diagnostic(at: relation.id.position, "relation '\(id)': \(error)")])
        }
        if !relation.allowsIsolated { try refuseIsolated(relation, scenario) }
    }

    private func refuseIsolated(_ relation: Relation, _ scenario: Scenario) throws {
        guard let alone = weights.firstEmptyRow else { return }
        let name = scenario.groups.flatMap(\.actors)[observers.lowerBound + alone].value
        throw ScenarioError([
            Diagnostic(
                at: relation.id.position,
                "the weights of '\(name)' in '\(id)' sum to zero: it has no partner; give it one, or write "
                    + "'isolated: allow'")
        ])
    }
}
