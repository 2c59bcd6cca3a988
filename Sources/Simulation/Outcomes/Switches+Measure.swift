internal import ScenarioModel

extension Switches: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            SwitchesMeasure(group: $0, byCount: population.byCount)
        }
    }
}

/// The share of actors that changed their profile in the step.
private struct SwitchesMeasure: Measure {
    let group: Int
    let byCount: Bool
    var needsBefore: Bool { true }

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        observation.switched(group, byCount: byCount)
    }
}
