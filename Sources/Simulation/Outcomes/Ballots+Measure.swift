internal import ScenarioModel

extension Ballots: MeasurableOutcome {
    /// How many ballots were held.
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.measures(in: scenario) { Double($0.held) }
    }
}
