internal import ScenarioModel

extension Share: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.groups(in: scenario).flatMap { group -> [any Measure] in
            let count = ofStandards ? scenario.standards.count : scenario.profiles.count
            return (0..<count).map {
                ShareMeasure(group: group, byCount: population.byCount, index: $0, ofStandards: ofStandards)
            }
        }
    }
}

/// S_p = Σ_i m_i·1[i holds p] / Σ_i m_i
private struct ShareMeasure: Measure {
    let group: Int
    let byCount: Bool
    let index: Int
    let ofStandards: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        ofStandards
            ? observation.standardShare(index, group, byCount: byCount)
            : observation.profileShare(index, group, byCount: byCount)
    }
}
