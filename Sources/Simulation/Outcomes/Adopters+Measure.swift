internal import ScenarioModel

extension Adopters: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.groups(in: scenario).flatMap { group -> [any Measure] in
            let count = ofStandards ? scenario.standards.count : scenario.profiles.count
            return (0..<count).map {
                AdoptersMeasure(
                    group: group, byCount: population.byCount, index: $0, ofStandards: ofStandards)
            }
        }
    }
}

/// A_p = Σ_i m_i·1[i holds p]
private struct AdoptersMeasure: Measure {
    let group: Int
    let byCount: Bool
    let index: Int
    let ofStandards: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        ofStandards
            ? observation.standardHolders(index, group, byCount: byCount)
            : observation.profileHolders(index, group, byCount: byCount)
    }
}
