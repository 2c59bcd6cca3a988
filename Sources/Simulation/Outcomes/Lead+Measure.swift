internal import ScenarioModel

extension Lead: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        let ids = scenario.standards.map(\.id.value)
        let pair = standard.flatMap { standard in
            rival.map { (ids.firstIndex(of: standard.value) ?? 0, ids.firstIndex(of: $0.value) ?? 0) }
        }
        return population.measures(in: scenario) { group -> any Measure in
            LeadMeasure(group: group, byCount: population.byCount, isAmount: isAmount, pair: pair)
        }
    }
}

/// S_a − S_b, with the weights subtracted before they are divided; without a pair, of the two greatest.
private struct LeadMeasure: Measure {
    let group: Int
    let byCount: Bool
    let isAmount: Bool
    let pair: (standard: Int, rival: Int)?

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let difference =
            if let pair {
                observation.standardHolders(pair.standard, group, byCount: byCount)
                    - observation.standardHolders(pair.rival, group, byCount: byCount)
            } else { lead(observation) }
        return isAmount ? difference : observation.share(difference, group, byCount)
    }

    private func lead(_ observation: Observation) -> Double {
        var (first, second) = (0.0, 0.0)
        for standard in observation.standards {
            let holders = observation.standardHolders(standard, group, byCount: byCount)
            if holders > first {
                (first, second) = (holders, first)
            } else {
                second = max(second, holders)
            }
        }
        return first - second
    }
}
