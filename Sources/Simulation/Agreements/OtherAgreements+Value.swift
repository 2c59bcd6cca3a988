internal import ScenarioModel

extension OtherAgreements: CompilableAccordFeature {
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature {
        OtherAgreementsValue(
            accords: scenario.accords.indices.filter { index in
                agreements.contains { $0.value == scenario.accords[index].id.value }
            })
    }
}

/// The number of agreements that i has, the one at issue left out.
private struct OtherAgreementsValue: CompiledAccordFeature {
    let accords: [Int]

    func value(_ offer: Offer) -> Double {
        let state = offer.state
        let all = accords.reduce(0) { $0 + state.counts[$1][offer.decider] }
        return Double(all - (accords.contains(offer.index) && offer.isInForce ? 1 : 0))
    }
}
