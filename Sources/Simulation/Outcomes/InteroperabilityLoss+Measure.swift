internal import ScenarioModel

extension InteroperabilityLoss: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            InteroperabilityLossMeasure(group: $0, byCount: population.byCount)
        }
    }
}

/// Σ_p Σ_q S_p·S_q·(1 − K[p][q]).
private struct InteroperabilityLossMeasure: Measure {
    let group: Int
    let byCount: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let compatibility = observation.compatibility
        var loss = 0.0
        for p in observation.profiles {
            let share = observation.profileShare(p, group, byCount: byCount)
            for q in observation.profiles {
                loss +=
                    share * observation.profileShare(q, group, byCount: byCount)
                    * (1 - compatibility[p, q])
            }
        }
        return loss
    }
}
