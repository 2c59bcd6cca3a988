internal import ScenarioModel

extension Histogram: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        let index = scenario.standards.firstIndex { $0.id.value == standard.value } ?? 0
        return population.groups(in: scenario).flatMap { group -> [any Measure] in
            (0...scenario.groups[group].actors.count).map {
                HistogramMeasure(group: group, standard: index, count: Double($0))
            }
        }
    }
}

/// 1 when exactly k actors hold the standard.
private struct HistogramMeasure: Measure {
    let group: Int
    let standard: Int
    let count: Double

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        observation.standardHolders(standard, group, byCount: true) == count ? 1 : 0
    }
}
