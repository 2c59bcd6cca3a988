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

    func observe(_ observation: inout Observation, memory: inout [Double]) -> Double {
        let shares = observation.standardShares(group, byCount: byCount)
        let total = shares.reduce(0, +)
        guard total > 0 else { return 0 }
        return 1 / shares.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    }
}
