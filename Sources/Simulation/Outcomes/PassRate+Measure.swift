internal import ScenarioModel

extension PassRate: MeasurableOutcome {
    /// The share of ballots that passed.
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.measures(in: scenario) { $0.held > 0 ? Double($0.passed) / Double($0.held) : .nan }
    }
}
