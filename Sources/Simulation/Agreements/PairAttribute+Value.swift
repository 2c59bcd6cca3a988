internal import ScenarioModel

extension PairAttribute: CompilableAccordFeature {
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature {
        let values = scenario.groups.flatMap { group -> [Double] in
            if attribute.value == "weight" { return group.weights }
            return group.attribute(attribute.value)?.numbers.map { $0 ?? 0 } ?? group.actors.map { _ in 0 }
        }
        return PairAttributeValue(values: values, isOther: isOther)
    }
}

/// x_i, or x_j.
private struct PairAttributeValue: CompiledAccordFeature {
    let values: [Double]
    let isOther: Bool

    func value(_ offer: Offer) -> Double { values[isOther ? offer.other : offer.decider] }
}
