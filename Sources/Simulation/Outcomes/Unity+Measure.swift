internal import ScenarioModel

extension Unity: MeasurableOutcome {
    /// The mean share of votes on the side that won.
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.measures(in: scenario) { $0.counted > 0 ? $0.unity / Double($0.counted) : .nan }
    }
}
