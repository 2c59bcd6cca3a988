internal import ScenarioModel

extension Support: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.bodies(in: scenario).map { SupportMeasure(body: $0) }
    }
}

/// The mean share of votes that say yes.
private struct SupportMeasure: Measure {
    let body: Int

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let state = observation.body(body)
        return state.counted > 0 ? state.support / Double(state.counted) : .nan
    }
}
