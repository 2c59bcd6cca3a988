internal import ScenarioModel

extension EffectiveStandards: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            EffectiveStandardsMeasure(group: $0, byCount: population.byCount)
        }
    }
}

/// 1 / Σ_s q_s² with q_s = S_s / Σ S_s (Laakso & Taagepera 1979, doi 10.1177/001041407901200101).
private struct EffectiveStandardsMeasure: Measure {
    let group: Int
    let byCount: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let total = observation.standards.reduce(0) {
            $0 + observation.standardShare($1, group, byCount: byCount)
        }
        guard total > 0 else { return 0 }
        let squares = observation.standards.reduce(0) { sum, standard in
            let share = observation.standardShare(standard, group, byCount: byCount) / total
            return sum + share * share
        }
        return 1 / squares
    }
}
