internal import ScenarioModel

extension Forked: MeasurableOutcome {
    /// Whether the body has given up.
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.measures(in: scenario) { $0.end?.decision == .gaveUp ? 1 : 0 }
    }
}
