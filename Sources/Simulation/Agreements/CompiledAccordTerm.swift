internal import ScenarioModel

/// A feature of agreements that can be compiled; every feature of the language is one.
protocol CompilableAccordFeature: AccordFeature {
    /// The feature with indices in place of names.
    func compile(_ scenario: Scenario) -> any CompiledAccordFeature
}

/// A feature of agreements as the engine evaluates it.
protocol CompiledAccordFeature: Sendable {
    /// The value for the one that decides.
    func value(_ offer: Offer) -> Double
}

/// A term: a feature and the index of its coefficient among the parameters.
struct CompiledAccordTerm: Sendable {
    let feature: any CompiledAccordFeature
    let coefficient: Int
}

/// One agreement as one side looks at it: one that is proposed, or one in force that it could end.
struct Offer {
    let block: Block
    /// The row of the replicate.
    let row: Int
    /// The agreement, by index, and its kind.
    let index: Int
    let accord: CompiledAccord
    /// What is negotiated.
    let track: Int
    let pair: Int
    /// Whether it is the sponsor that looks.
    let isSponsor: Bool
    /// The one that decides, and the other.
    let decider: Int
    let other: Int

    init(_ block: Block, _ row: Int, _ index: Int, slot: Int, asSponsor isSponsor: Bool) {
        let accord = block.world.accords[index]
        self.block = block
        self.row = row
        self.index = index
        self.isSponsor = isSponsor
        self.accord = accord
        (track, pair) = (slot / accord.pairCount, slot % accord.pairCount)
        let (sponsor, partner) = accord.actors(of: pair)
        (decider, other) = isSponsor ? (sponsor, partner) : (partner, sponsor)
    }

    /// How far agreements have come.
    var state: AgreementState { block.agreements[row] }
    /// Parameters and relations as they are.
    var setting: Setting { block.setting[row] }
    /// Whether it is in force.
    var isInForce: Bool { state.isInForce(index, accord, track, pair) }

    /// What the one that decides gains by it: its terms, in the written order.
    var gain: Double {
        let terms = isSponsor ? accord.sponsorTerms : accord.partnerTerms
        return terms.reduce(0) { $0 + setting.parameters[$1.coefficient] * $1.feature.value(self) }
    }

    /// The weight with which an actor looks at another through a relation.
    func weight(_ relation: Int, _ observer: Int, _ partner: Int) -> Double {
        let compiled = block.world.relations[relation]
        return setting.versions[relation].weights[
            observer - compiled.observers.lowerBound, partner - compiled.partners.lowerBound]
    }
}
