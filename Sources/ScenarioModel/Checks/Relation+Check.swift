extension Relation {
    func check(_ context: CheckContext) {
        let groups = context.scenario.groups
        let names = groups.map(\.id.value)
        guard context.known(observers, among: names, as: "group"),
            context.known(partners, among: names, as: "group"),
            let observing = groups.first(where: { $0.id.value == observers.value }),
            let observed = groups.first(where: { $0.id.value == partners.value })
        else { return }
        if let weightedBy, weightedBy.value != "weight" {
            context.numbers(weightedBy, of: observed)
            for (row, number) in (observed.attribute(weightedBy.value)?.numbers ?? []).enumerated() {
                if let number, number < 0, let attribute = observed.attribute(weightedBy.value) {
                    context.report(
                        "'\(weightedBy.value)' is \(number) for '\(observed.actors[row].value)'; a weight must not be "
                            + "negative", at: attribute.positions[row])
                }
            }
        }
        let isWithin = observers.value == partners.value
        switch kind {
        case let table as EdgeTable: check(table, observing, observed, context)
        case let link as AttributeLink:
            guard context.known(link.attribute, among: observing.attributes.map(\.name), as: "column"),
                let attribute = observing.attribute(link.attribute.value)
            else { return }
            for (text, position) in zip(attribute.texts, attribute.positions) where !text.isEmpty {
                context.known(
                    Name(text, at: position), among: observed.actors.map(\.value), as: "actor of '\(observed.id.value)'")
            }
        case let levels as AttributeLevels:
            for (partner, column) in levels.columns {
                context.known(partner, among: observed.actors.map(\.value), as: "actor of '\(observed.id.value)'")
                context.numbers(column, of: observing)
            }
        case let similarity as Similarity:
            context.numbers(similarity.attribute, of: observing)
            if !isWithin { context.numbers(similarity.attribute, of: observed) }
        case let blocks as BlockNetwork:
            context.known(blocks.by, among: observing.attributes.map(\.name), as: "column")
        default: break
        }
        if kind is any GeneratedNetwork, !isWithin {
            context.report("a generated network holds within one group; use 'among'", at: id.position)
        }
        if let generated = kind as? any GeneratedNetwork {
            generated.check(actors: observing.actors.count, relation: self, context)
        }
    }

    private func check(
        _ table: EdgeTable, _ observing: ActorGroup, _ observed: ActorGroup, _ context: CheckContext
    ) {
        let observers = Set(observing.actors.map(\.value))
        let partners = Set(observed.actors.map(\.value))
        var first: [String: SourcePosition] = [:]
        var sums: [String: Double] = [:]
        for edge in table.edges {
            func member(_ name: Name, of set: Set<String>, _ group: ActorGroup) -> Bool {
                set.contains(name.value)
                    || context.known(
                        name, among: group.actors.map(\.value), as: "actor of '\(group.id.value)'")
            }
            let isKnown = member(edge.actor, of: observers, observing)
            guard member(edge.partner, of: partners, observed), isKnown else { continue }
            if edge.actor.value == edge.partner.value {
                context.report("'\(edge.actor.value)' can't be its own partner", at: edge.partner.position)
            }
            let key = "\(edge.actor.value)\u{0}\(edge.partner.value)"
            if let position = first[key] {
                context.report(
                    "the edge from '\(edge.actor.value)' to '\(edge.partner.value)' is already at \(position)",
                    at: edge.actor.position)
            }
            first[key] = edge.actor.position
            if edge.weight.value < 0, normalisation == .rows {
                context.report(
                    "negative weight \(edge.weight.value); weights must be at least 0 unless the relation has "
                        + "'normalise: none'", at: edge.weight.position)
            }
            sums[edge.actor.value, default: 0] += abs(edge.weight.value)
            if table.isSymmetric { sums[edge.partner.value, default: 0] += abs(edge.weight.value) }
        }
        guard !allowsIsolated else { return }
        for actor in observing.actors where sums[actor.value] ?? 0 == 0 {
            context.report(
                "the weights of '\(actor.value)' in '\(id.value)' sum to zero: it has no partner; add an edge to "
                    + "\(table.file), or write 'isolated: allow'", at: id.position)
        }
    }
}

/// A network that a generator makes within one group.
public protocol GeneratedNetwork: RelationKind {
    /// Reports a network that can't be made with so many actors.
    func check(actors: Int, relation: Relation, _ context: CheckContext)
}

extension GeneratedNetwork {
    public func check(actors: Int, relation: Relation, _ context: CheckContext) {}
}

extension CompleteNetwork: GeneratedNetwork {}
extension RandomNetwork: GeneratedNetwork {}
extension BlockNetwork: GeneratedNetwork {}

extension RingNetwork: GeneratedNetwork {
    public func check(actors: Int, relation: Relation, _ context: CheckContext) {
        if neighbours.value >= actors {
            context.report(
                "\(neighbours.value) neighbours are too many for \(actors) actors", at: neighbours.position)
        }
    }
}

extension SmallWorldNetwork: GeneratedNetwork {
    public func check(actors: Int, relation: Relation, _ context: CheckContext) {
        if neighbours.value >= actors {
            context.report(
                "\(neighbours.value) neighbours are too many for \(actors) actors", at: neighbours.position)
        }
    }
}

extension ScaleFreeNetwork: GeneratedNetwork {
    public func check(actors: Int, relation: Relation, _ context: CheckContext) {
        if links.value >= actors {
            context.report("\(links.value) links are too many for \(actors) actors", at: links.position)
        }
    }
}
