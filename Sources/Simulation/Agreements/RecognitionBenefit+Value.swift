internal import ScenarioModel

extension RecognitionBenefit: CompilableAccordFeature {
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature {
        RecognitionBenefitValue(relation: scenario.index(ofRelation: relation))
    }
}

/// W[i][j] · (K′[p][q] − K[p][q]) with p what i holds, q what j holds, K′ with the agreement and K without it.
private struct RecognitionBenefitValue: CompiledAccordFeature {
    let relation: Int

    func value(_ offer: Offer) -> Double {
        let bit = offer.accord.recognitionBits[offer.track]
        let present = offer.state.recognition(offer.decider, offer.other)
        let choices = offer.block.choices[offer.row]
        let (p, q) = (Int(choices[offer.decider]), Int(choices[offer.other]))
        let with = offer.setting.compatibility(recognising: present | bit)
        let without = offer.setting.compatibility(recognising: present & ~bit)
        return offer.weight(relation, offer.decider, offer.other) * (with[p, q] - without[p, q])
    }
}
