internal import ScenarioModel

extension PassRate: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.bodies(in: scenario).map { PassRateMeasure(body: $0) }
    }
}

/// The share of ballots that passed.
private struct PassRateMeasure: Measure {
    let body: Int

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let state = observation.body(body)
        return state.held > 0 ? Double(state.passed) / Double(state.held) : .nan
    }
}
