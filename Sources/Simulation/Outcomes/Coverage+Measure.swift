internal import ScenarioModel

extension Coverage: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        accords.indices(in: scenario).map {
            CoverageMeasure(
                accord: $0, partners: scenario.accords[$0].possiblePartners(in: scenario), byCount: byCount)
        }
    }
}

/// The share of partners that have an agreement with any sponsor.
private struct CoverageMeasure: Measure {
    let accord: Int
    let partners: [Int]
    let byCount: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        observation.coverage(accord, partners, byCount: byCount)
    }
}

extension Accord {
    /// The partners that can sign it with anybody, by index.
    func possiblePartners(in scenario: Scenario) -> [Int] {
        let sponsors = sponsors.indices(in: scenario)
        return partners.indices(in: scenario).filter { partner in sponsors.contains { $0 != partner } }
    }
}

extension Observation {
    /// The share of some partners of an agreement that have it, as partners, with any sponsor.
    func coverage(_ index: Int, _ partners: [Int], byCount: Bool) -> Double {
        let (accord, state) = (self.accord(index), agreements)
        return share(of: partners, byCount: byCount) { partner in
            accord.sponsors.contains { state.hasAgreement(index, accord, sponsor: $0, partner: partner) }
        }
    }

    /// The share, by weight or by count, of some actors for whom something holds; 0 without weight.
    func share(of actors: [Int], byCount: Bool, _ holds: (Int) -> Bool) -> Double {
        var (part, all) = (0.0, 0.0)
        for actor in actors {
            let weight = byCount ? 1 : self.weight(actor)
            all += weight
            if holds(actor) { part += weight }
        }
        return all > 0 ? part / all : 0
    }
}
