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

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let reached = observation.standards.count {
            observation.standardShare($0, group, byCount: byCount) >= level
        }
        return reached >= 2 ? 1 : 0
    }
}
