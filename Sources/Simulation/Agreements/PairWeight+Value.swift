internal import ScenarioModel

extension PairWeight: CompilableAccordFeature {
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature {
        PairWeightValue(relation: scenario.index(ofRelation: relation))
    }
}

/// W[i][j].
private struct PairWeightValue: CompiledAccordFeature {
    let relation: Int

    func value(_ offer: Offer) -> Double { offer.weight(relation, offer.decider, offer.other) }
}

extension Scenario {
    /// The index of a relation, by its checked name.
    func index(ofRelation name: Name) -> Int {
        relations.firstIndex { $0.id.value == name.value } ?? 0
    }
}
