import NumericKit
import ScenarioModel

@testable import Simulation

/// An agreement in force.
struct ReferenceAgreement: Equatable {
    let accord: Int
    let track: Int
    let sponsor: Int
    let partner: Int
    /// The first step in which it is no longer in force; nil for never.
    var lapse: Int?
    var isGranted = false

    func binds(_ a: Int, _ b: Int) -> Bool { sponsor == a && partner == b || sponsor == b && partner == a }
}

/// Who may sign one kind of agreement, and the standards of each of its tracks.
struct ReferenceParties {
    let sponsors: [Int]
    let partners: [Int]
    let tracks: [(name: String, standards: [Int])]
}

/// What is remembered of one kind of agreement.
struct ReferenceNegotiation {
    /// The step from which a sponsor asks a partner about a track again, by words.
    var askable: [String: Int] = [:]
    /// The proposals that each sponsor may still make, by its place.
    var budget: [Int: Double] = [:]
    var proposals = 0
    var accepted = 0
}

/// Agreements: who has which, and how they come and go.
extension ReferenceEngine {
    /// The agreements phase.
    mutating func agree() {
        let now = step
        for index in scenario.accords.indices {
            endAll { $0.accord == index && ($0.lapse ?? .max) <= now }
            signDated(index)
        }
        applyGrants()
        for (index, accord) in scenario.accords.enumerated() {
            switch accord.initiative {
            case .campaign(let campaign): run(campaign, index, accord)
            case .meetings(let count): meet(count.value, index, accord)
            case .none: break
            }
        }
    }

    private func sponsors(_ index: Int) -> [Int] { parties[index].sponsors }
    private func partners(_ index: Int) -> [Int] { parties[index].partners }
    private func tracks(_ index: Int) -> Range<Int> { parties[index].tracks.indices }

    /// Whether two actors have an agreement, whoever proposed it.
    private func bound(_ accord: Int, _ track: Int, _ a: Int, _ b: Int) -> Bool {
        agreements.contains { $0.accord == accord && $0.track == track && $0.binds(a, b) }
    }

    private func has(_ accord: Int, sponsor: Int, partner: Int) -> Bool {
        agreements.contains { $0.accord == accord && $0.sponsor == sponsor && $0.partner == partner }
    }

    private mutating func note(_ index: Int, _ kind: Records.Event.Kind) {
        let place = changes.count + scenario.bodies.count + index
        if !record.events.contains(where: { $0 == (step, place, kind) }) {
            record.events.append((step, place, kind))
        }
    }

    private mutating func endAll(_ isEnded: (ReferenceAgreement) -> Bool) {
        for agreement in agreements where isEnded(agreement) { note(agreement.accord, .ends) }
        agreements.removeAll(where: isEnded)
    }

    private mutating func sign(
        _ index: Int, _ track: Int, _ sponsor: Int, _ partner: Int, until: Int? = nil, granted: Bool = false
    ) {
        if sponsor == partner || bound(index, track, sponsor, partner) { return }
        let usual = scenario.accords[index].duration.map { step + $0 }
        agreements.append(
            ReferenceAgreement(
                accord: index, track: track, sponsor: sponsor, partner: partner,
                lapse: granted ? nil : until ?? usual, isGranted: granted))
        note(index, .signs)
    }

    private mutating func signDated(_ index: Int) {
        let accord = scenario.accords[index]
        for entry in accord.dated where entry.from == step {
            let sponsor = actors.indices.first { actors[$0].id == entry.sponsor?.value } ?? sponsors(index)[0]
            let partner = actors.indices.first { actors[$0].id == entry.partner.value } ?? -1
            if verdict(index, sponsor, partner) == false { continue }
            for track in tracks(index) {
                let place = agreements.firstIndex {
                    $0.accord == index && $0.track == track && $0.binds(sponsor, partner)
                }
                guard let place else {
                    sign(index, track, sponsor, partner, until: entry.until ?? .max)
                    continue
                }
                let (old, end) = (agreements[place], entry.until ?? .max)
                agreements[place].lapse = old.isGranted ? end : max(old.lapse ?? .max, end)
                agreements[place].isGranted = false
            }
        }
    }

    /// What the last change that concerns a pair says of it.
    private func verdict(_ index: Int, _ sponsor: Int, _ partner: Int) -> Bool? {
        var verdict: Bool?
        for (change, _) in inForce {
            for case .agreement(let name, let askers, let asked, let isGranted) in change.verb.primitives
            where name.value == scenario.accords[index].id.value {
                if matches(askers, sponsor), matches(asked, partner) {
                    verdict = isGranted
                } else if matches(askers, partner), matches(asked, sponsor),
                    sponsors(index).contains(partner),
                    partners(index).contains(sponsor)
                {
                    verdict = isGranted ? (verdict == false ? nil : verdict) : false
                }
            }
        }
        return verdict
    }

    private mutating func applyGrants() {
        for index in scenario.accords.indices {
            for sponsor in sponsors(index) {
                for partner in partners(index) where partner != sponsor {
                    let verdict = verdict(index, sponsor, partner)
                    if verdict == true {
                        for track in tracks(index) { sign(index, track, sponsor, partner, granted: true) }
                    } else {
                        endAll {
                            $0.accord == index && $0.sponsor == sponsor && $0.partner == partner
                                && (verdict == false || $0.isGranted)
                        }
                    }
                }
            }
        }
    }

    private func maySign(_ index: Int, _ track: Int, _ sponsor: Int, _ partner: Int) -> Bool {
        if sponsor == partner || bound(index, track, sponsor, partner) { return false }
        if verdict(index, sponsor, partner) == false { return false }
        let own = scenario.accords[index]
        for (other, accord) in scenario.accords.enumerated() {
            let isExclusive =
                own.exclusive.contains { $0.value == accord.id.value }
                || accord.exclusive.contains { $0.value == own.id.value }
            if isExclusive,
                agreements.contains(where: {
                    $0.accord == other && $0.partner == partner && $0.sponsor != sponsor
                })
            {
                return false
            }
        }
        return true
    }

    private func words(_ index: Int, _ track: Int, _ sponsor: Int, _ partner: Int) -> String {
        let accord = scenario.accords[index]
        return "\(actors[sponsor].id) \(actors[partner].id) \(accord.id.value)"
            + (accord.isSectoral ? " \(parties[index].tracks[track].name)" : "")
    }

    private func luck(_ words: String, _ moment: Int, _ purpose: UInt8, _ draw: Int) -> Double {
        stream.uniform(
            entity: StableHash.fnv1a64(words), moment: UInt32(moment), purpose: purpose, draw: draw)
    }

    private mutating func run(_ campaign: Accord.Campaign, _ index: Int, _ accord: Accord) {
        if step < campaign.from || step >= campaign.until ?? .max { return }
        let temperature = value(accord.temperature)
        let capacity = value(campaign.capacity) / Double(scenario.timeline.unit.perYear)
        for sponsor in sponsors(index) {
            var budget = (negotiations[index].budget[sponsor] ?? 0) + capacity
            if budget >= 1 - 1e-9 {
                for (track, partner) in candidates(sponsor, index, accord, temperature) {
                    if budget < 1 - 1e-9 { break }
                    if !maySign(index, track, sponsor, partner) { continue }
                    budget -= 1
                    let words = words(index, track, sponsor, partner)
                    let gain = gain(index, track, partner, sponsor, asSponsor: false)
                    negotiations[index].proposals += 1
                    if agrees(gain, temperature, luck(words, step, RandomPurpose.proposal, 1)) {
                        negotiations[index].accepted += 1
                        sign(index, track, sponsor, partner)
                    } else {
                        negotiations[index].askable[words] = step + campaign.pause
                    }
                }
                if budget >= 1 - 1e-9 { budget = max(0, budget - (budget + 1e-9).rounded(.down)) }
            }
            negotiations[index].budget[sponsor] = budget
        }
    }

    private func candidates(
        _ sponsor: Int, _ index: Int, _ accord: Accord, _ temperature: Double
    ) -> [(track: Int, partner: Int)] {
        var ranked: [(track: Int, partner: Int, worth: Double)] = []
        for track in tracks(index) {
            for partner in partners(index) where maySign(index, track, sponsor, partner) {
                let words = words(index, track, sponsor, partner)
                if step < negotiations[index].askable[words] ?? 0 { continue }
                let gain = gain(index, track, sponsor, partner, asSponsor: true)
                if gain < 0 { continue }
                let four = stream.words(
                    entity: StableHash.fnv1a64(words), moment: UInt32(step), purpose: RandomPurpose.proposal)
                ranked.append(
                    (track, partner, temperature > 0 ? gain / temperature + Variates.gumbel(four[0]) : gain))
            }
        }
        var order: [(track: Int, partner: Int)] = []
        while let best = ranked.map(\.worth).max(), let place = ranked.firstIndex(where: { $0.worth == best })
        {
            order.append((ranked[place].track, ranked[place].partner))
            ranked.remove(at: place)
        }
        return order
    }

    private func agrees(_ gain: Double, _ temperature: Double, _ luck: Double) -> Bool {
        temperature == 0 ? gain > 0 : luck < 1 / (1 + Elementary.exp(-gain / temperature))
    }

    private mutating func meet(_ count: Int, _ index: Int, _ accord: Accord) {
        let (askers, asked) = (sponsors(index), partners(index))
        let temperature = value(accord.temperature)
        for meeting in 0..<count {
            let moment = step * count + meeting
            let slot = stream.index(
                below: askers.count * asked.count * tracks(index).count,
                entity: StableHash.fnv1a64("meeting \(accord.id.value)"), moment: UInt32(moment),
                purpose: RandomPurpose.meeting, draw: 0)
            let track = slot / (askers.count * asked.count)
            let pair = slot % (askers.count * asked.count)
            let (sponsor, partner) = (askers[pair / asked.count], asked[pair % asked.count])
            if sponsor == partner { continue }
            let words = words(index, track, sponsor, partner)
            let gains = [
                gain(index, track, sponsor, partner, asSponsor: true),
                gain(index, track, partner, sponsor, asSponsor: false),
            ]
            let wants = gains.enumerated().map { side, gain in
                temperature == 0
                    ? gain >= -1e-9
                    : agrees(gain, temperature, luck(words, moment, RandomPurpose.consent, side))
            }
            if let agreement = agreements.first(where: {
                $0.accord == index && $0.track == track && $0.binds(sponsor, partner)
            }) {
                if verdict(index, agreement.sponsor, agreement.partner) != true, wants.contains(false) {
                    endAll { $0.accord == index && $0.track == track && $0.binds(sponsor, partner) }
                }
            } else if maySign(index, track, sponsor, partner) {
                negotiations[index].proposals += 1
                if !wants.contains(false), temperature > 0 || gains.contains(where: { $0 > 1e-9 }) {
                    negotiations[index].accepted += 1
                    sign(index, track, sponsor, partner)
                }
            }
        }
    }
}

/// What a side gains, and what agreements do to the rest of the world.
extension ReferenceEngine {
    private func gain(_ index: Int, _ track: Int, _ i: Int, _ j: Int, asSponsor: Bool) -> Double {
        let accord = scenario.accords[index]
        return (asSponsor ? accord.sponsorTerms : accord.partnerTerms).reduce(0) { sum, term in
            sum + value(term.coefficient) * feature(term.feature, index, track, i, j, asSponsor)
        }
    }

    private func feature(
        _ feature: any AccordFeature, _ index: Int, _ track: Int, _ i: Int, _ j: Int, _ asSponsor: Bool
    ) -> Double {
        switch feature {
        case let feature as PairWeight: return look(feature.relation, i, j)
        case let feature as PairAttribute:
            let actor = actors[feature.isOther ? j : i]
            let group = scenario.groups[actor.group]
            if feature.attribute.value == "weight" { return group.weights[actor.row] }
            return group.attribute(feature.attribute.value)?.numbers[actor.row] ?? .nan
        case let feature as PeerSignatures:
            let like = asSponsor ? sponsors(index) : partners(index)
            return like.filter { $0 != i && $0 != j && bound(index, track, $0, j) }
                .reduce(0) { $0 + look(feature.relation, i, $1) }
        case let feature as RecognitionBenefit:
            let (present, own) = (recognition(i, j), bit(index, track))
            return look(feature.relation, i, j)
                * (lifted(held[i], held[j], present | own) - lifted(held[i], held[j], present & ~own))
        case let feature as OtherAgreements:
            let count = agreements.count { agreement in
                feature.agreements.contains { $0.value == scenario.accords[agreement.accord].id.value }
                    && (agreement.sponsor == i || agreement.partner == i)
                    && !(agreement.accord == index && agreement.track == track && agreement.binds(i, j))
            }
            return Double(count)
        case is FixedCost: return 1
        case let feature as Connections:
            return reach(index, track, i, j, feature.decay.value, true)
                - reach(index, track, i, j, feature.decay.value, false)
        default: return .nan
        }
    }

    /// Σ_m δ^distance, with the distance by repeated relaxation.
    private func reach(
        _ index: Int, _ track: Int, _ i: Int, _ j: Int, _ decay: Double, _ isInForce: Bool
    ) -> Double {
        let all = actors.indices
        func areLinked(_ a: Int, _ b: Int) -> Bool {
            if a == i && b == j || a == j && b == i { return isInForce }
            return bound(index, track, a, b)
        }
        var distance = all.map { $0 == i ? 0 : Int.max }
        for length in 1...actors.count {
            for a in all where distance[a] == length - 1 {
                for b in all where distance[b] == .max && areLinked(a, b) { distance[b] = length }
            }
        }
        var (sum, worth) = (0.0, 1.0)
        for length in 1...actors.count {
            worth *= decay
            sum += Double(distance.count { $0 == length }) * worth
        }
        return sum
    }

    private func look(_ name: Name, _ observer: Int, _ partner: Int) -> Double {
        let index = scenario.relations.firstIndex { $0.id.value == name.value } ?? -1
        guard let column = self.partners[index].firstIndex(of: partner) else { return .nan }
        return weights[index][actors[observer].row][column]
    }

    /// The bit of a recognition: kinds that recognise are counted track by track.
    private func bit(_ index: Int, _ track: Int) -> Int {
        let before = (0..<index).filter { scenario.accords[$0].recognition != nil }
        return 1 << (before.reduce(0) { $0 + parties[$1].tracks.count } + track)
    }

    /// The recognitions between two actors, as bits.
    private func recognition(_ a: Int, _ b: Int) -> Int {
        agreements.reduce(0) { bits, agreement in
            agreement.binds(a, b) && scenario.accords[agreement.accord].recognition != nil
                ? bits | bit(agreement.accord, agreement.track) : bits
        }
    }

    /// The compatibility of two profiles under some recognitions.
    private func lifted(_ p: Int, _ q: Int, _ recognitions: Int) -> Double {
        var greatest = 0.0
        for s in scenario.profiles[p].standards {
            for t in scenario.profiles[q].standards {
                let plain = standardCompatibility(s, t)
                var share = 0.0
                for (index, accord) in scenario.accords.enumerated() {
                    guard let recognition = accord.recognition else { continue }
                    for (track, item) in parties[index].tracks.enumerated()
                    where recognitions & bit(index, track) != 0
                        && (item.standards.contains(s) || item.standards.contains(t))
                    {
                        share = max(share, value(recognition))
                    }
                }
                greatest = max(greatest, plain + share * (1 - plain))
            }
        }
        return greatest
    }

    /// What recognitions add to the network benefit: sets of recognitions in the order of their bits, then profiles.
    func recognisedBenefit(_ feature: NetworkFeature, _ actor: Int, _ p: Int, _ choices: [Int]) -> Double {
        if feature.holding != nil || agreements.isEmpty { return 0 }
        if let gaining = feature.profiles, !matches(gaining, p) { return 0 }
        let group = scenario.groups[actors[actor].group]
        let factor = feature.actor.map { group.attribute($0.value)?.numbers[actors[actor].row] ?? .nan } ?? 1
        let relation = scenario.relations.firstIndex { $0.id.value == feature.relation.value } ?? -1
        let own = agreements.filter { agreement in
            (agreement.sponsor == actor || agreement.partner == actor)
                && scenario.accords[agreement.accord].recognition != nil
        }
        if own.isEmpty { return 0 }
        let sets = self.partners[relation].map { partner in
            own.reduce(0) { $1.binds(actor, partner) ? $0 | bit($1.accord, $1.track) : $0 }
        }
        var sum = 0.0
        for set in Set(sets).sorted() where set != 0 {
            for q in scenario.profiles.indices {
                var seen = 0.0
                for (column, partner) in self.partners[relation].enumerated()
                where choices[partner] == q && sets[column] == set {
                    seen += weights[relation][actors[actor].row][column]
                }
                if seen != 0 { sum += (lifted(p, q, set) - compatibility[p][q]) * seen }
            }
        }
        return factor * sum
    }

    /// What agreements add to the level of an actor toward a sponsor of standards.
    func shift(_ relation: Name, _ actor: Int, toward sponsor: Int) -> Double {
        var sum = 0.0
        for (index, accord) in scenario.accords.enumerated() {
            guard let shift = accord.shift, shift.relation.value == relation.value else { continue }
            if has(index, sponsor: sponsor, partner: actor) { sum += value(shift.amount) }
        }
        return sum
    }

    /// Whether agreements shift the levels of a relation.
    func isShifted(_ relation: Name) -> Bool {
        scenario.accords.contains { $0.shift?.relation.value == relation.value }
    }

    /// The values of an outcome of agreements; nil for another.
    func told(ofAgreements outcome: any Outcome) -> [Double]? {
        switch outcome {
        case let outcome as AgreementCount:
            return outcome.accords.indices(in: scenario).flatMap { index -> [Double] in
                let own = agreements.filter { $0.accord == index }
                let askers = sponsors(index)
                let each = askers.map { sponsor in Double(own.count { $0.sponsor == sponsor }) }
                return [Double(own.count)] + (askers.count > 1 && askers.count <= 20 ? each : [])
            }
        case let outcome as Coverage:
            return outcome.accords.indices(in: scenario).map { coverage($0, byCount: outcome.byCount) }
        case let outcome as Acceptance:
            return outcome.accords.indices(in: scenario).map {
                let negotiation = negotiations[$0]
                return negotiation.proposals == 0
                    ? .nan : Double(negotiation.accepted) / Double(negotiation.proposals)
            }
        case let outcome as Overstatement:
            return outcome.accords.indices(in: scenario).map { index in
                let own = Set(sponsors(index))
                return coverage(index, byCount: true)
                    - share(signers(index), byCount: false) { !backers(of: $0).isDisjoint(with: own) }
            }
        case let outcome as Spheres:
            return [spheres(outcome.accords.indices(in: scenario), byCount: outcome.byCount)]
        default: return nil
        }
    }

    private func signers(_ index: Int) -> [Int] {
        let askers = sponsors(index)
        return partners(index).filter { partner in askers.contains { $0 != partner } }
    }

    private func coverage(_ index: Int, byCount: Bool) -> Double {
        share(signers(index), byCount: byCount) { partner in
            agreements.contains { $0.accord == index && $0.partner == partner }
        }
    }

    private func share(_ chosen: [Int], byCount: Bool, _ holds: (Int) -> Bool) -> Double {
        var (part, all) = (0.0, 0.0)
        for actor in chosen {
            all += byCount ? 1 : actors[actor].weight
            if holds(actor) { part += byCount ? 1 : actors[actor].weight }
        }
        return all > 0 ? part / all : 0
    }

    /// Those who sponsor a standard that an actor holds.
    private func backers(of actor: Int) -> Set<Int> {
        let names = scenario.profiles[held[actor]].standards.flatMap { scenario.standards[$0].sponsors }
        return Set(actors.indices.filter { index in names.contains { $0.value == actors[index].id } })
    }

    private func spheres(_ chosen: [Int], byCount: Bool) -> Double {
        let askers = actors.indices.filter { actor in
            chosen.contains { sponsors($0).contains(actor) }
        }
        var (mass, total) = ([String: Double](), 0.0)
        for actor in actors.indices where chosen.contains(where: { signers($0).contains(actor) }) {
            let signed = askers.filter { asker in
                chosen.contains { has($0, sponsor: asker, partner: actor) }
            }
            let backed = askers.filter { backers(of: actor).contains($0) }
            if signed.isEmpty || backed.isEmpty { continue }
            let weight = byCount ? 1 : actors[actor].weight
            total += weight
            for a in signed {
                for b in backed {
                    mass["\(a) \(b)", default: 0] += weight / Double(signed.count * backed.count)
                }
            }
        }
        if total == 0 { return .nan }
        func cell(_ a: Int, _ b: Int) -> Double { mass["\(a) \(b)"] ?? 0 }
        var (agreed, expected) = (0.0, 0.0)
        for a in askers {
            agreed += cell(a, a) / total
            expected +=
                askers.reduce(0) { $0 + cell(a, $1) } / total
                * (askers.reduce(0) { $0 + cell($1, a) } / total)
        }
        let signing = askers.filter { a in askers.contains { cell(a, $0) > 0 } }
        return signing.count > 1 ? (agreed - expected) / (1 - expected) : .nan
    }
}
