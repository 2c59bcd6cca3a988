internal import ScenarioModel

extension Dominance: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            DominanceMeasure(group: $0, byCount: population.byCount, level: level, others: others)
        }
    }
}

/// 1 when one standard has S_s ≥ level and every other S_t < others.
private struct DominanceMeasure: Measure {
    let group: Int
    let byCount: Bool
    let level: Double
    let others: Double

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        func share(_ standard: Int) -> Double {
            observation.standardShare(standard, group, byCount: byCount)
        }
        let counting = observation.standards.count { share($0) >= others }
        let isDominated = observation.standards.contains { standard in
            let own = share(standard)
            // Itself among those that count, if it does, and nobody else.
            return own >= level && counting == (own >= others ? 1 : 0)
        }
        return isDominated ? 1 : 0
    }
}
