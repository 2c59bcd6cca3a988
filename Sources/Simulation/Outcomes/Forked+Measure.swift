internal import ScenarioModel

extension Forked: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.bodies(in: scenario).map { ForkedMeasure(body: $0) }
    }
}

/// Whether the body has given up.
private struct ForkedMeasure: Measure {
    let body: Int

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        observation.body(body).end?.decision == .gaveUp ? 1 : 0
    }
}
