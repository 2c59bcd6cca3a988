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

    func observe(_ observation: inout Observation, memory: inout [Double]) -> Double {
        observation.mean(group, byCount: byCount) { observation.hasSwitched($0) ? 1 : 0 }
    }
}
