internal import ScenarioModel

extension PublicationTime: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.bodies(in: scenario).flatMap { body in
            [false, true].map { PublicationMeasure(body: body, isIndicator: $0) }
        }
    }
}

/// The step in which a body published, or whether it has.
private struct PublicationMeasure: Measure {
    let body: Int
    let isIndicator: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let end = observation.body(body).end
        guard let end, end.decision == .published else { return isIndicator ? 0 : .nan }
        return isIndicator ? 1 : Double(end.step)
    }
}
