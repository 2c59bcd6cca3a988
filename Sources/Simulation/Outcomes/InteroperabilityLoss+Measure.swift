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

    func observe(_ observation: inout Observation, memory: inout [Double]) -> Double {
        let shares = observation.profileShares(group, byCount: byCount)
        let compatibility = observation.compatibility
        var loss = 0.0
        for p in shares.indices {
            for q in shares.indices {
                loss += shares[p] * shares[q] * (1 - compatibility[p * shares.count + q])
            }
        }
        return loss
    }
}
