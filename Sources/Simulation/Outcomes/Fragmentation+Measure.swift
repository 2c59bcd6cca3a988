internal import ScenarioModel

extension Fragmentation: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            FragmentationMeasure(group: $0, byCount: population.byCount)
        }
    }
}

/// 1 − Σ_p S_p² (Simpson 1949, doi 10.1038/163688a0).
private struct FragmentationMeasure: Measure {
    let group: Int
    let byCount: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        1
            - observation.profiles.reduce(0) { sum, profile in
                let share = observation.profileShare(profile, group, byCount: byCount)
                return sum + share * share
            }
    }
}
