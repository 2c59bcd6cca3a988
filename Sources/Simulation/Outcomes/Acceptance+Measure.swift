internal import ScenarioModel

extension Acceptance: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        accords.indices(in: scenario).map { AcceptanceMeasure(accord: $0) }
    }
}

/// The share of proposals that were accepted.
private struct AcceptanceMeasure: Measure {
    let accord: Int

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let state = observation.agreements
        let proposals = state.proposals[accord]
        return proposals > 0 ? Double(state.accepted[accord]) / Double(proposals) : .nan
    }
}
