internal import ScenarioModel

extension Ballots: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.bodies(in: scenario).map { BallotsMeasure(body: $0) }
    }
}

/// The number of ballots held.
private struct BallotsMeasure: Measure {
    let body: Int

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        Double(observation.body(body).held)
    }
}
