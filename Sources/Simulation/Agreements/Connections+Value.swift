internal import ScenarioModel

extension Connections: CompilableAccordFeature {
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature { ConnectionsValue(decay: decay.value) }
}

/// Σ_m δ^distance(i, m) with the agreement less the same without it, over the network of these agreements.
private struct ConnectionsValue: CompiledAccordFeature {
    let decay: Double

    func value(_ offer: Offer) -> Double { reach(offer, isInForce: true) - reach(offer, isInForce: false) }

    /// Σ_m δ^distance(i, m), ring by ring from the one that decides.
    /// - Complexity: O(actors²).
    private func reach(_ offer: Offer, isInForce: Bool) -> Double {
        let (accord, state) = (offer.accord, offer.state)
        func areLinked(_ a: Int, _ b: Int) -> Bool {
            if (a, b) == (offer.decider, offer.other) || (b, a) == (offer.decider, offer.other) {
                return isInForce
            }
            return [(a, b), (b, a)].contains { sponsor, partner in
                accord.pair(sponsor: sponsor, partner: partner).map {
                    state.isInForce(offer.index, accord, offer.track, $0)
                } ?? false
            }
        }
        var rest = Set(accord.sponsors + accord.partners).sorted()
        rest.removeAll { $0 == offer.decider }
        var (ring, worth, sum) = ([offer.decider], 1.0, 0.0)
        while !ring.isEmpty {
            worth *= decay
            let next = rest.filter { actor in ring.contains { areLinked($0, actor) } }
            rest.removeAll { next.contains($0) }
            sum += Double(next.count) * worth
            ring = next
        }
        return sum
    }
}
