internal import ScenarioModel

extension Support: MeasurableOutcome {
    /// The mean share of votes that say yes.
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.measures(in: scenario) { $0.counted > 0 ? $0.support / Double($0.counted) : .nan }
    }
}
