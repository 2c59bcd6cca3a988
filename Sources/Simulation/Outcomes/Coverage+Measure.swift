internal import ScenarioModel

extension Coverage: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        choice.accords(in: scenario).map { CoverageMeasure(accord: $0, byCount: byCount) }
    }
}

/// The share of partners that have an agreement with any sponsor.
private struct CoverageMeasure: Measure {
    let accord: Int
    let byCount: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        observation.coverage(accord, byCount: byCount)
    }
}

extension Observation {
    /// The partners of an agreement that can sign it with anybody.
    func possiblePartners(_ accord: Int) -> [Int] {
        let accord = self.accord(accord)
        return accord.partners.filter { partner in accord.sponsors.contains { $0 != partner } }
    }

    /// The share of the partners of an agreement that have it, as partners, with any sponsor.
    func coverage(_ index: Int, byCount: Bool) -> Double {
        let (accord, state) = (self.accord(index), agreements)
        return share(of: possiblePartners(index), byCount: byCount) { partner in
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
