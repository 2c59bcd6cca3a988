extension CheckContext {
    /// Reports a relation that does not exist, or through which the deciding side can't look at the other.
    func relation(_ name: Name, of accord: Accord, _ side: AccordSide, towardOther: Bool = true) {
        guard known(name, among: scenario.relations.map(\.id.value), as: "relation"),
            let relation = scenario.relations.first(where: { $0.id.value == name.value })
        else { return }
        let (deciders, others) =
            side == .sponsor ? (accord.sponsors, accord.partners) : (accord.partners, accord.sponsors)
        let looking = groups(of: deciders).filter { $0 != relation.observers.value }
        if let group = looking.first {
            report(
                "relation '\(name.value)' is seen by '\(relation.observers.value)', not by '\(group)', whose actors "
                    + "are \(side.rawValue)s of '\(accord.id.value)'", at: name.position)
        }
        let seen = groups(of: towardOther ? others : deciders).filter { $0 != relation.partners.value }
        if let group = seen.first {
            report(
                "relation '\(name.value)' looks at '\(relation.partners.value)', not at '\(group)', as "
                    + "'\(accord.id.value)' needs", at: name.position)
        }
    }

    /// The groups that have any of the chosen actors.
    func groups(of selector: ActorSelector) -> [String] {
        let chosen = selector.indices(in: scenario)
        return zip(scenario.groups, scenario.groupRanges).filter { _, range in
            chosen.contains { range.contains($0) }
        }.map { $0.0.id.value }
    }
}
