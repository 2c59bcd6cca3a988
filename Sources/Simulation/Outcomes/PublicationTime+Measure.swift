internal import ScenarioModel

extension PublicationTime: MeasurableOutcome {
    /// The step in which a body published, and whether it has.
    func measures(in scenario: Scenario) -> [any Measure] {
        bodies.indices(in: scenario).flatMap { body in
            [
                BodyMeasure(body: body) { $0.publication.map(Double.init) ?? .nan },
                BodyMeasure(body: body) { $0.publication == nil ? 0 : 1 },
            ]
        }
    }
}

extension BodyState {
    /// The step in which the body published; nil if it has not.
    fileprivate var publication: Int? {
        guard let end, end.decision == .published else { return nil }
        return end.step
    }
}
