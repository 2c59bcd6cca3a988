internal import NumericKit
internal import ScenarioModel

/// Agreements of one kind with indices in place of names.
final class CompiledAccord: Sendable {
    /// A campaign with its capacity as the index of a parameter.
    struct Campaign: Sendable {
        let capacity: Int
        let from: Int
        let until: Int
        let pause: Int
        /// The share of a year that a step is.
        let yearsPerStep: Double
    }

    /// Agreements that begin in a step under every policy.
    struct Dated: Sendable {
        let step: Int
        let pair: Int
        /// The first step in which it is no longer in force; nil for never.
        let until: Int?
    }

    let id: String
    /// Who may sign, and in which order pairs are counted.
    let pairs: AccordPairs
    /// The place of each actor among them; nil for one that is none.
    let sponsorPlace: [Int?]
    let partnerPlace: [Int?]
    /// The standards that each track covers, as flags.
    let tracks: [[Bool]]
    /// The bit of each track's recognition; 0 for none.
    let recognitionBits: [UInt8]
    /// The address of the draws of each slot.
    let hashes: [UInt64]
    /// The address of the draws of meetings.
    let meetingHash: UInt64
    let campaign: Campaign?
    /// How many pairs meet in a step.
    let meetings: Int
    /// After how many steps it lapses.
    let duration: Int?
    /// The indices of parameters.
    let temperature: Int
    let recognition: Int?
    let shift: Int?
    /// The agreements, by index, of which a partner signs with one sponsor at a time.
    let exclusive: [Int]
    /// The dated agreements.
    let dated: [Dated]
    let partnerTerms: [CompiledAccordTerm]
    let sponsorTerms: [CompiledAccordTerm]

    /// The sponsors and the partners, ascending.
    var sponsors: [Int] { pairs.sponsors }
    var partners: [Int] { pairs.partners }
    /// The number of pairs, those of an actor with itself included.
    var pairCount: Int { pairs.count }
    /// The number of slots.
    var slotCount: Int { pairs.slotCount }

    /// - Parameter firstBit: The number of tracks with a recognition before this accord's.
    init(_ index: Int, in scenario: Scenario, firstBit: Int) {
        let accord = scenario.accords[index]
        var parameters: [String: Int] = [:]
        for (place, parameter) in scenario.parameters.enumerated() { parameters[parameter.path] = place }
        func parameter(_ quantity: TimedQuantity?) -> Int? { quantity.flatMap { parameters[$0.path] } }
        let actors = scenario.groups.flatMap(\.actors).map(\.value)
        let pairs = accord.pairs(in: scenario)
        let (sponsors, partners, tracks) = (pairs.sponsors, pairs.partners, pairs.tracks)
        id = accord.id.value
        self.pairs = pairs
        sponsorPlace = Self.places(sponsors, among: actors.count)
        partnerPlace = Self.places(partners, among: actors.count)
        self.tracks = tracks.map { track in
            scenario.standards.indices.map { track.standards.contains($0) }
        }
        recognitionBits = tracks.indices.map { track in
            accord.recognition == nil ? 0 : 1 << UInt8(firstBit + track)
        }
        hashes = tracks.flatMap { track in
            sponsors.flatMap { sponsor in
                partners.map { partner in
                    StableHash.fnv1a64(
                        "\(actors[sponsor]) \(actors[partner]) \(accord.id.value)"
                            + (accord.isSectoral ? " \(track.name)" : ""))
                }
            }
        }
        meetingHash = StableHash.fnv1a64("meeting \(accord.id.value)")
        switch accord.initiative {
        case .campaign(let campaign):
            self.campaign = Campaign(
                capacity: parameter(campaign.capacity) ?? 0, from: campaign.from,
                until: campaign.until ?? .max,
                pause: campaign.pause, yearsPerStep: 1 / Double(scenario.timeline.unit.perYear))
            meetings = 0
        case .meetings(let count): (campaign, meetings) = (nil, count.value)
        case .none: (campaign, meetings) = (nil, 0)
        }
        duration = accord.duration
        temperature = parameter(accord.temperature) ?? 0
        recognition = parameter(accord.recognition)
        shift = parameter(accord.shift?.amount)
        exclusive = scenario.exclusiveAccords(of: index)
        dated = accord.dated.compactMap { entry in
            let sponsor = entry.sponsor.map { name in actors.firstIndex(of: name.value) } ?? sponsors.first
            guard let asker = sponsor.flatMap({ sponsors.firstIndex(of: $0) }),
                let asked = actors.firstIndex(of: entry.partner.value).flatMap({ partners.firstIndex(of: $0) }
                )
            else { return nil }
            return Dated(step: entry.from, pair: asker * partners.count + asked, until: entry.until)
        }
        func compile(_ terms: [AccordTerm]) -> [CompiledAccordTerm] {
            terms.map { term in
                guard let feature = term.feature as? any CompilableAccordFeature else {
                    preconditionFailure("\(type(of: term.feature)) has no value in Simulation")
                }
                return CompiledAccordTerm(
                    feature: feature.compile(scenario), coefficient: parameters[term.coefficient.path] ?? 0)
            }
        }
        partnerTerms = compile(accord.partnerTerms)
        sponsorTerms = compile(accord.sponsorTerms)
    }

    private static func places(_ chosen: [Int], among count: Int) -> [Int?] {
        var places: [Int?] = Array(repeating: nil, count: count)
        for (place, actor) in chosen.enumerated() { places[actor] = place }
        return places
    }

    /// The sponsor and the partner of a pair.
    func actors(of pair: Int) -> (sponsor: Int, partner: Int) { pairs.actors(of: pair) }

    /// The pair of a sponsor and a partner; nil when they may not sign.
    func pair(sponsor: Int, partner: Int) -> Int? {
        guard sponsor != partner, let s = sponsorPlace[sponsor], let p = partnerPlace[partner] else {
            return nil
        }
        return s * partners.count + p
    }

    /// The pair of the same two actors with their sides exchanged; nil when they may not sign like that.
    func reverse(of pair: Int) -> Int? {
        let (sponsor, partner) = actors(of: pair)
        return self.pair(sponsor: partner, partner: sponsor)
    }
}

extension Scenario {
    /// The agreements of which a partner of one signs with one sponsor at a time, by index: those that it names, and those
    /// that name it.
    func exclusiveAccords(of index: Int) -> [Int] {
        func names(_ first: Int, _ second: Int) -> Bool {
            accords[first].exclusive.contains { $0.value == accords[second].id.value }
        }
        return accords.indices.filter { names(index, $0) || names($0, index) }
    }
}
