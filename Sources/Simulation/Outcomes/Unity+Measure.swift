internal import ScenarioModel

extension Unity: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.bodies(in: scenario).map { UnityMeasure(body: $0) }
    }
}

/// The mean share of votes on the side that won.
private struct UnityMeasure: Measure {
    let body: Int

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let state = observation.body(body)
        return state.counted > 0 ? state.unity / Double(state.counted) : .nan
    }
}
