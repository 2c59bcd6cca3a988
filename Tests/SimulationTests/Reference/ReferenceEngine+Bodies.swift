import NumericKit
import ScenarioModel

@testable import Simulation

/// Ballots, and the standards that they open.
extension ReferenceEngine {
    /// The bodies phase.
    mutating func negotiate() {
        for (index, body) in scenario.bodies.enumerated()
        where decisions[index] == nil && step >= body.from && (step - body.from) % body.every == 0 {
            ballots[index].append(ballot(body, number: ballots[index].count))
            let passed = ballots[index].count { $0.passes }
            if passed == body.stages {
                decisions[index] = (step, true)
            } else if let patience = body.patience, ballots[index].count - passed == patience {
                decisions[index] = (step, false)
            }
            if let decision = decisions[index] {
                record.events.append(
                    (step, changes.count + index, decision.publishes ? .publishes : .givesUp))
            }
        }
    }

    /// Whether no body has a standard under lock.
    func isOpened(_ standard: Int) -> Bool {
        let written = scenario.standards[standard]
        if written.publisher == nil, written.origin == nil { return true }
        return opening(of: standard) != nil
    }

    /// The quality of a standard with what maturity has added.
    func quality(of standard: Int) -> Double {
        let written = scenario.standards[standard]
        let quality = value(written.quality)
        guard let maturity = written.maturity else { return quality }
        return quality + maturity.value(after: step - (opening(of: standard) ?? step))
    }

    private func opening(of standard: Int) -> Int? {
        let written = scenario.standards[standard]
        for (index, body) in scenario.bodies.enumerated() {
            guard let decision = decisions[index] else { continue }
            if written.publisher?.value == body.id.value, decision.publishes { return decision.step }
            if written.origin?.value == body.id.value, !decision.publishes { return decision.step }
        }
        return nil
    }

    private func isMember(_ actor: Int, of body: StandardsBody) -> Bool {
        var isMember = matches(body.members, actor)
        for (change, _) in inForce {
            for case .membership(let name, let selector, let joins) in change.verb.primitives
            where name.value == body.id.value && matches(selector, actor) {
                isMember = joins
            }
        }
        return isMember
    }

    private func word(_ attribute: Name, _ actor: Int) -> String {
        scenario.groups[actors[actor].group].attribute(attribute.value)?.texts[actors[actor].row] ?? ""
    }

    private func ballot(_ body: StandardsBody, number: Int) -> (passes: Bool, yes: Double) {
        let members = actors.indices.filter { isMember($0, of: body) }
        let gains = members.map { gain($0, body) }
        let votes = members.map { weight($0, in: body, members) }
        let choices = zip(members, gains).map { member, gain -> Bool in
            let entity = "\(actors[member].id) \(body.id.value)"
            if let discipline = body.discipline, !word(discipline.attribute, member).isEmpty {
                let block = word(discipline.attribute, member)
                var (sum, mass, plain, count) = (0.0, 0.0, 0.0, 0.0)
                for (place, other) in members.enumerated()
                where word(discipline.attribute, other) == block && abs(gains[place]) < .infinity {
                    sum += votes[place] * gains[place]
                    mass += votes[place]
                    plain += gains[place]
                    count += 1
                }
                let luck = uniform(entity, number, RandomPurpose.vote, draw: 1)
                if count > 0, luck < value(discipline.strength) {
                    let mean = mass > 0 ? sum / mass : plain / count
                    return uniform("\(body.id.value) \(block)", number, RandomPurpose.line, draw: 0)
                        < probability(mean, body)
                }
            }
            return uniform(entity, number, RandomPurpose.vote, draw: 0) < probability(gain, body)
        }
        let all = votes.reduce(0, +)
        let yes = zip(votes, choices).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
        if all == 0 || yes / all < value(body.threshold) - 1e-12 { return (false, yes / all) }
        for coalition in body.vetoes {
            let united = zip(members, choices).filter { member, _ in
                coalition.contains { $0.value == actors[member].id }
            }
            if !united.isEmpty, united.allSatisfy({ !$0.1 }) { return (false, yes / all) }
        }
        return (true, yes / all)
    }

    private func uniform(_ entity: String, _ moment: Int, _ purpose: UInt8, draw: Int) -> Double {
        stream.uniform(
            entity: StableHash.fnv1a64(entity), moment: UInt32(moment), purpose: purpose, draw: draw)
    }

    private func probability(_ gain: Double, _ body: StandardsBody) -> Double {
        1 / (1 + Elementary.exp(-gain / value(body.temperature)))
    }

    private func weight(_ actor: Int, in body: StandardsBody, _ members: [Int]) -> Double {
        switch body.votes {
        case .equal: return 1
        case .weight: return actors[actor].weight
        case .attribute(let name):
            return
                (scenario.groups[actors[actor].group].attribute(name.value)?.numbers[actors[actor].row] ?? nil)
                ?? .nan
        case .onePer(let name):
            return 1 / Double(members.count { word(name, $0) == word(name, actor) })
        }
    }

    /// The best with the body's standard, as if it were published, less the best without.
    private func gain(_ actor: Int, _ body: StandardsBody) -> Double {
        func isProposal(_ s: Int) -> Bool { scenario.standards[s].publisher?.value == body.id.value }
        let open = open(actor, held[actor]) { isProposal($0) || isAvailable($0) && isOpened($0) }
        let with = open.filter { scenario.profiles[$0].standards.contains(where: isProposal) }
        let without = open.filter { !scenario.profiles[$0].standards.contains(where: isProposal) }
        if with.isEmpty { return -.infinity }
        if without.isEmpty { return .infinity }
        func best(_ profiles: [Int]) -> Double {
            profiles.map { utility(actor, $0, seeing: held) }.max() ?? .nan
        }
        return best(with) - best(without)
    }
}
