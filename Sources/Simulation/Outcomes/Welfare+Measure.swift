internal import ScenarioModel

extension Welfare: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            WelfareMeasure(group: $0, byCount: population.byCount)
        }
    }
}

/// Σ_i m_i·U_i(profile of i) / Σ_i m_i.
private struct WelfareMeasure: Measure {
    let group: Int
    let byCount: Bool
    var needsUtility: Bool { true }

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        observation.welfare(group, byCount: byCount)
    }
}
