extension Relation {
    func check(_ context: CheckContext) {
        let names = context.scenario.groups.map(\.id.value)
        guard context.known(observers, among: names, as: "group"),
            context.known(partners, among: names, as: "group"),
            let groups = RelationGroups(self, in: context.scenario)
        else { return }
        checkWeightedBy(groups.observed, context)
        kind.check(self, groups, context)
    }

    private func checkWeightedBy(_ observed: ActorGroup, _ context: CheckContext) {
        guard let weightedBy, weightedBy.value != "weight" else { return }
        context.numbers(weightedBy, of: observed)
        guard let attribute = observed.attribute(weightedBy.value) else { return }
        for (row, number) in attribute.numbers.enumerated() {
            if let number, number < 0 {
                context.report(
                    "'\(weightedBy.value)' is \(number) for '\(observed.actors[row].value)'; a weight must "
                        + "not be negative", at: attribute.positions[row])
            }
        }
    }
}
