internal import ScenarioModel

extension Spheres: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        let actors = scenario.groups.flatMap(\.actors).map(\.value)
        let accords = accords.indices(in: scenario)
        let sponsors = Set(accords.flatMap { scenario.accords[$0].sponsors.indices(in: scenario) }).sorted()
        let holdings = scenario.profiles.map { profile in
            sponsors.indices.filter { place in
                profile.standards.contains { standard in
                    scenario.standards[standard].sponsors.contains { $0.value == actors[sponsors[place]] }
                }
            }
        }
        let partners = Set(accords.flatMap { scenario.accords[$0].possiblePartners(in: scenario) }).sorted()
        return [
            SpheresMeasure(
                accords: accords, sponsors: sponsors, partners: partners, holdings: holdings, byCount: byCount
            )
        ]
    }
}

/// The agreement, beyond chance, of those with whom actors have signed and those whose standards they hold.
private struct SpheresMeasure: Measure {
    let accords: [Int]
    let sponsors: [Int]
    let partners: [Int]
    /// The sponsors, by place, that stand behind the standards of each profile.
    let holdings: [[Int]]
    let byCount: Bool

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        let count = sponsors.count
        var mixing = Array(repeating: 0.0, count: count * count)
        var sum = 0.0
        for partner in partners {
            let (signed, held) = (signed(partner, observation), holdings[observation.profile(of: partner)])
            guard !signed.isEmpty, !held.isEmpty else { continue }
            let weight = byCount ? 1 : observation.weight(partner)
            sum += weight
            for a in signed {
                for b in held { mixing[a * count + b] += weight / Double(signed.count * held.count) }
            }
        }
        guard sum > 0, !isOneSphere(mixing) else { return .nan }
        var (agreed, expected) = (0.0, 0.0)
        for a in 0..<count {
            let row = (0..<count).reduce(0) { $0 + mixing[a * count + $1] } / sum
            let column = (0..<count).reduce(0) { $0 + mixing[$1 * count + a] } / sum
            agreed += mixing[a * count + a] / sum
            expected += row * column
        }
        return (agreed - expected) / (1 - expected)
    }

    /// Whether all have signed with the same sponsor, so that there is nothing to sort them by.
    private func isOneSphere(_ mixing: [Double]) -> Bool {
        sponsors.indices.count { a in
            mixing[(a * sponsors.count)..<((a + 1) * sponsors.count)].contains { $0 > 0 }
        } < 2
    }

    /// The sponsors, by place, with whom an actor has signed.
    private func signed(_ partner: Int, _ observation: Observation) -> [Int] {
        let state = observation.agreements
        return sponsors.indices.filter { place in
            accords.contains {
                state.hasAgreement($0, observation.accord($0), sponsor: sponsors[place], partner: partner)
            }
        }
    }
}
