extension EdgeTable {
    /// Reports unknown actors, edges listed twice, negative weights, and actors left without a partner.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        let observers = Set(groups.observing.actors.map(\.value))
        let partners = Set(groups.observed.actors.map(\.value))
        var first: [String: SourcePosition] = [:]
        var sums: [String: Double] = [:]
        for edge in edges {
            let isKnown = member(edge.actor, of: observers, groups.observing, context)
            guard member(edge.partner, of: partners, groups.observed, context), isKnown else { continue }
            if edge.actor.value == edge.partner.value {
                context.report("'\(edge.actor.value)' can't be its own partner", at: edge.partner.position)
            }
            let key = "\(edge.actor.value)\u{0}\(edge.partner.value)"
            if let position = first.updateValue(edge.actor.position, forKey: key) {
                context.report(
                    "the edge from '\(edge.actor.value)' to '\(edge.partner.value)' is already at \(position)",
                    at: edge.actor.position)
            }
            if edge.weight.value < 0, relation.normalisation == .rows {
                context.report(
                    "negative weight \(edge.weight.value); weights must be at least 0 unless the relation has "
                        + "'normalise: none'", at: edge.weight.position)
            }
            sums[edge.actor.value, default: 0] += abs(edge.weight.value)
            if isSymmetric { sums[edge.partner.value, default: 0] += abs(edge.weight.value) }
        }
        guard !relation.allowsIsolated else { return }
        for actor in groups.observing.actors where sums[actor.value] ?? 0 == 0 {
            context.report(
                "the weights of '\(actor.value)' in '\(relation.id.value)' sum to zero: it has no partner; add "
                    + "an edge to \(file), or write 'isolated: allow'", at: relation.id.position)
        }
    }

    private func member(
        _ name: Name, of ids: Set<String>, _ group: ActorGroup, _ context: CheckContext
    ) -> Bool {
        ids.contains(name.value)
            || context.known(name, among: group.actors.map(\.value), as: "actor of '\(group.id.value)'")
    }
}
