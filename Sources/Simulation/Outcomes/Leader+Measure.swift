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

    func observe(_ observation: inout Observation, memory: inout [Double]) -> Double {
        let shares = observation.standardShares(group, byCount: byCount)
        var leader = 0
        var best = 0.0
        for (index, share) in shares.enumerated() where share > best { (leader, best) = (index + 1, share) }
        return Double(leader)
    }
}
