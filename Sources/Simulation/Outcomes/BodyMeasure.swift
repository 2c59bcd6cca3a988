internal import ScenarioModel

/// A number that follows from how far a body has come.
struct BodyMeasure: Measure {
    let body: Int
    let value: @Sendable (BodyState) -> Double

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        value(observation.body(body))
    }
}

extension InstitutionChoice {
    /// One measure per body chosen.
    func measures(in scenario: Scenario, _ value: @escaping @Sendable (BodyState) -> Double) -> [any Measure]
    {
        indices(in: scenario).map { BodyMeasure(body: $0, value: value) }
    }
}
