internal import ScenarioModel

extension AgreementCount: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        accords.indices(in: scenario).flatMap { index in
            [AgreementCountMeasure(accord: index, sponsor: nil)]
                + Self.countedSponsors(of: scenario.accords[index], in: scenario).map {
                    AgreementCountMeasure(accord: index, sponsor: $0)
                }
        }
    }
}

/// The number of agreements in force, of one sponsor or of all.
private struct AgreementCountMeasure: Measure {
    let accord: Int
    let sponsor: Int?

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        Double(observation.agreements.number(accord, observation.accord(accord), sponsor: sponsor))
    }
}

extension AgreementState {
    /// How many agreements of a kind are in force, of one sponsor or of all.
    fileprivate func number(_ index: Int, _ accord: CompiledAccord, sponsor: Int?) -> Int {
        lapse[index].indices.count { slot in
            lapse[index][slot] >= 0
                && (sponsor == nil || accord.actors(of: slot % accord.pairCount).sponsor == sponsor)
        }
    }
}
