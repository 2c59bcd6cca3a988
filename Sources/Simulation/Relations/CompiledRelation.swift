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
    /// The weights at the start; where every replicate has a network of its own, those of one more such network.
    let start: RelationVersion
    /// Whether every replicate has a network of its own.
    let isRedrawn: Bool
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
        isRedrawn = relation.isRedrawn
        observers = range(relation.observers)
        partners = range(relation.partners)
        if storage != nil || !scenario.hasEqualWeights(relation),
            let limit = (relation.kind as? any WeightedRelation)?.pairLimit,
            observers.count * partners.count > limit
        {
            throw ScenarioError([
                Diagnostic(
                    at: relation.id.position,
                    "relation '\(id)' looks at \(observers.count) × \(partners.count) pairs of actors; at most "
                        + "\(limit) are possible for '\(type(of: relation.kind).key.name)'")
            ])
        }
        start = RelationVersion(
            try relation.weights(
                in: scenario, stream: RandomStream(seed: seed, replicate: RandomPurpose.worldReplicate),
                storage: storage))
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

extension Relation {
    /// The weights of the relation, drawn from a stream where it is drawn at all.
    /// - Parameter storage: How weights are stored; nil for the cheaper way.
    /// - Throws: `ScenarioError` for weights that are not finite or too large.
    func weights(
        in scenario: Scenario, stream: RandomStream, storage: RelationWeights.Storage? = nil
    ) throws -> RelationWeights {
        guard let groups = RelationGroups(self, in: scenario) else {
            preconditionFailure("'\(id.value)' lies between groups that were not checked")
        }
        let (rows, columns) = (groups.observing.actors.count, groups.observed.actors.count)
        do {
            if storage == nil, let complete = kind as? CompleteNetwork, scenario.hasEqualWeights(self) {
                return .equal(
                    try EqualWeights(
                        rows: rows, columns: columns, omitsSelf: groups.isWithin && !complete.includesSelf,
                        normalisation: normalisation == .rows ? .rows : .none))
            }
            let edges = edges(groups, stream: stream)
            return try RelationWeights(
                rows: rows, columns: columns, edges: edges,
                normalisation: normalisation == .rows ? .rows : .none,
                storage: storage ?? .cheaper(rows: rows, columns: columns, edges: edges.count))
        } catch {
            throw ScenarioError([Diagnostic(at: id.position, "relation '\(id.value)': \(error)")])
        }
    }
}
