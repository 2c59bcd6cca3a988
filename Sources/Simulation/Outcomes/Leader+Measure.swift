internal import ScenarioModel

extension Leader: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            LeaderMeasure(group: $0, byCount: population.byCount)
        }
    }
}

/// argmax_s S_s, as the index of its word: 0 for none, s + 1 for a standard.
private struct LeaderMeasure: Measure {
    let group: Int
    let byCount: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        var leader = 0
        var best = 0.0
        for standard in observation.standards {
            let share = observation.standardShare(standard, group, byCount: byCount)
            if share > best { (leader, best) = (standard + 1, share) }
        }
        return Double(leader)
    }
}
