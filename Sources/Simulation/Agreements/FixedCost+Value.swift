internal import ScenarioModel

extension FixedCost: CompilableAccordFeature {
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature { FixedCostValue() }
}

/// 1.
private struct FixedCostValue: CompiledAccordFeature {
    func value(_ offer: Offer) -> Double { 1 }
}
