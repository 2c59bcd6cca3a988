internal import ScenarioModel

extension PeerSignatures: CompilableAccordFeature {
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature {
        PeerSignaturesValue(relation: scenario.index(ofRelation: relation))
    }
}

/// Σ_m W[i][m] · 1[m has such an agreement with j]. Weights are exact, so the order of the sum does not matter.
private struct PeerSignaturesValue: CompiledAccordFeature {
    let relation: Int

    func value(_ offer: Offer) -> Double {
        let (accord, state) = (offer.accord, offer.state)
        var sum = 0.0
        for peer in offer.isSponsor ? accord.sponsors : accord.partners where peer != offer.decider {
            let pair =
                offer.isSponsor
                ? accord.pair(sponsor: peer, partner: offer.other)
                : accord.pair(sponsor: offer.other, partner: peer)
            if let pair, state.isInForce(offer.index, accord, offer.track, pair) {
                sum += offer.weight(relation, offer.decider, peer)
            }
        }
        return sum
    }
}
