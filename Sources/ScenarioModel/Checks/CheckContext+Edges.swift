extension CheckContext {
    /// Reports a relation that does not exist, chosen actors of whom none has a place in it, and actors whose dependence is
    /// no number from 0 to 1.
    func edges(
        of name: Name, from observers: ActorSelector, to partners: ActorSelector,
        _ dependence: Primitive.Dependence?
    ) {
        let before = diagnostics.count
        known(name, among: scenario.relations.map(\.id.value), as: "relation")
        selector(observers)
        selector(partners)
        guard before == diagnostics.count,
            let relation = scenario.relations.first(where: { $0.id.value == name.value }),
            let groups = RelationGroups(relation, in: scenario)
        else { return }
        let looking = rows(of: observers, in: groups.observing)
        let lookedAt = rows(of: partners, in: groups.observed)
        if looking.isEmpty {
            report(
                "nobody of '\(observers.summary)' looks at others in '\(name.value)'", at: observers.position)
        }
        if lookedAt.isEmpty {
            report("nobody of '\(partners.summary)' is looked at in '\(name.value)'", at: partners.position)
        }
        switch dependence {
        case .ofObserver(let attribute): shares(attribute, looking, of: groups.observing)
        case .ofPartner(let attribute): shares(attribute, lookedAt, of: groups.observed)
        case nil: break
        }
    }

    /// The chosen actors of a group, by row.
    private func rows(of selector: ActorSelector, in group: ActorGroup) -> [Int] {
        for (other, range) in zip(scenario.groups, scenario.groupRanges)
        where other.id.value == group.id.value {
            return selector.indices(in: scenario).filter(range.contains).map { $0 - range.lowerBound }
        }
        return []
    }

    /// Reports an attribute that a group lacks, or that is no number from 0 to 1 for some of its actors.
    private func shares(_ name: Name, _ rows: [Int], of group: ActorGroup) {
        guard known(name, among: group.attributes.map(\.name), as: "attribute of '\(group.id.value)'"),
            let attribute = group.attribute(name.value)
        else { return }
        for row in rows {
            if let number = attribute.numbers[row], ClosedRange.unitInterval.contains(number) { continue }
            report(
                "'\(name.value)' of '\(group.actors[row].value)' is '\(attribute.texts[row])'; expected a number "
                    + "from 0 to 1", at: attribute.positions[row])
        }
    }
}
