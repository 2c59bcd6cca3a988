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

    func observe(_ observation: inout Observation, memory: inout [Double]) -> Double {
        let shares = observation.profileShares(group, byCount: byCount)
        return 1 - shares.reduce(0) { $0 + $1 * $1 }
    }
}
