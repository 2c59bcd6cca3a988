/// Agreements of one kind: who may sign them with whom, what they cover, and what makes both sides want them.
///
/// The scenario language calls it an agreement; the pairs that have signed are the agreements in force.
public struct Accord: Sendable {
    /// What an agreement covers.
    public enum Scope: Sendable {
        /// Every standard.
        case everything
        /// Some standards.
        case standards([Name])
        /// The standards of some sectors.
        case sectors([Name])
    }

    /// What signing adds to a partner's level toward the sponsor.
    public struct Shift: Sendable {
        /// The relation that holds the levels.
        public var relation: Name
        /// What is added.
        public var amount: TimedQuantity
    }

    /// How agreements come about besides those that are dated.
    public enum Initiative: Sendable {
        /// Not at all.
        case none
        /// Sponsors ask partners, one after the other.
        case campaign(Campaign)
        /// So many pairs, drawn at random in each step, sign, or end what they have.
        case meetings(Located<Int>)
    }

    /// How sponsors ask.
    public struct Campaign: Sendable {
        /// How many proposals each sponsor makes in a year, or in a step of an undated run.
        public var capacity: TimedQuantity
        /// The first step.
        public var from: Int
        /// The first step without proposals; nil for never.
        public var until: Int?
        /// After how many steps a partner that refused is asked again.
        public var pause: Int
    }

    /// Its word in the scenario.
    public var id: Name
    /// Its name for people.
    public var title: String
    /// Who proposes.
    public var sponsors: ActorSelector
    /// Who is asked.
    public var partners: ActorSelector
    /// What it covers.
    public var scope: Scope
    /// Whether each standard or sector that is covered has an agreement of its own.
    public var isSectoral: Bool
    /// The share of the missing compatibility that recognition makes up for; nil when it recognises nothing.
    public var recognition: TimedQuantity?
    /// What signing does to the partner's view of the sponsor.
    public var shift: Shift?
    /// After how many steps it lapses; nil for never.
    public var duration: Int?
    /// The agreements of which a partner signs with one sponsor at a time.
    public var exclusive: [Name]
    /// How agreements come about.
    public var initiative: Initiative
    /// The noise of decisions.
    public var temperature: TimedQuantity
    /// Agreements in force under every policy.
    public var dated: [DatedAgreement]
    /// The record of the table of dated agreements, for the list of assumptions.
    public var datedInputs: [InputRecord]
    /// What a partner gains.
    public var partnerTerms: [AccordTerm]
    /// What a sponsor gains.
    public var sponsorTerms: [AccordTerm]
}

/// A side of an agreement.
public enum AccordSide: String, Sendable {
    /// Who proposes.
    case sponsor
    /// Who is asked.
    case partner
}

extension Accord {
    /// The numbers that policies can change, in a fixed order.
    var parameters: [TimedQuantity] {
        var list = [temperature]
        if let recognition { list.append(recognition) }
        if let shift { list.append(shift.amount) }
        if case .campaign(let campaign) = initiative { list.append(campaign.capacity) }
        return list + (partnerTerms + sponsorTerms).map(\.coefficient)
    }

    /// The terms of one side.
    public func terms(of side: AccordSide) -> [AccordTerm] {
        side == .sponsor ? sponsorTerms : partnerTerms
    }

    /// What is negotiated apart, with the standards covered, by index: one agreement for all, or one for each item.
    public func tracks(in scenario: Scenario) -> [(name: String, standards: [Int])] {
        func standards(_ isCovered: (Standard) -> Bool) -> [Int] {
            scenario.standards.indices.filter { isCovered(scenario.standards[$0]) }
        }
        let items: [(String, [Int])] =
            switch scope {
            case .everything:
                scenario.standards.map { standard in
                    (standard.id.value, standards { $0.id.value == standard.id.value })
                }
            case .standards(let names):
                names.map { name in (name.value, standards { $0.id.value == name.value }) }
            case .sectors(let names):
                names.map { name in (name.value, standards { $0.sector?.value == name.value }) }
            }
        return isSectoral ? items : [(id.value, Set(items.flatMap(\.1)).sorted())]
    }
}
