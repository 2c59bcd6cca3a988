internal import ScenarioModel

extension Bifurcation: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            BifurcationMeasure(group: $0, byCount: population.byCount, level: level)
        }
    }
}

/// 1 when at least two standards have S_s ≥ level.
private struct BifurcationMeasure: Measure {
    let group: Int
    let byCount: Bool
    let level: Double

    func observe(_ observation: inout Observation, memory: inout [Double]) -> Double {
        let shares = observation.standardShares(group, byCount: byCount)
        return shares.count { $0 >= level } >= 2 ? 1 : 0
    }
}
