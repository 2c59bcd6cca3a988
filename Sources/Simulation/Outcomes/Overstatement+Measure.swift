internal import ScenarioModel

extension Overstatement: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        let actors = scenario.groups.flatMap(\.actors).map(\.value)
        return accords.indices(in: scenario).map { index in
            let sponsors = scenario.accords[index].sponsors.indices(in: scenario).map { actors[$0] }
            return OverstatementMeasure(
                accord: index, partners: scenario.accords[index].possiblePartners(in: scenario),
                isSponsored: scenario.profiles.map { profile in
                    profile.standards.contains { standard in
                        scenario.standards[standard].sponsors.contains { sponsors.contains($0.value) }
                    }
                })
        }
    }
}

/// The coverage by count less the share, by weight, of the partners that hold a standard of a sponsor.
private struct OverstatementMeasure: Measure {
    let accord: Int
    let partners: [Int]
    /// Whether each profile has a standard of one of the sponsors.
    let isSponsored: [Bool]

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        observation.coverage(accord, partners, byCount: true)
            - observation.share(of: partners, byCount: false) {
                isSponsored[observation.profile(of: $0)]
            }
    }
}
