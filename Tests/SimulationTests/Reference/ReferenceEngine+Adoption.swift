import NumericKit
import ScenarioModel

@testable import Simulation

/// Who revises when, and what it chooses.
extension ReferenceEngine {
    /// The adoption phase.
    mutating func adopt() {
        switch scenario.adoption.revision {
        case .simultaneous(let hazard): adoptTogether(value(hazard))
        case .sequential(let perStep):
            let first = step * perStep.value
            expel(moment: first)
            for moment in first..<(first + perStep.value) where !revising.isEmpty {
                let turn = stream.index(
                    below: revising.count, entity: StableHash.fnv1a64("turn"), moment: UInt32(moment),
                    purpose: RandomPurpose.turn, draw: 0)
                let actor = revising[turn]
                take(actor, choose(actor, seeing: held, moment: moment))
            }
        case .poisson(let rate):
            expel(moment: 1 << 31 + step)
            elapsed += value(rate)
            while let actor = revising.min(by: { alarm[$0] < alarm[$1] }), alarm[actor] < elapsed {
                take(actor, choose(actor, seeing: held, moment: rings[actor]))
                rings[actor] += 1
                alarm[actor] += waiting(actors[actor], from: rings[actor])
            }
        case .arrival(let perStep):
            expel(moment: step + 1)
            for actor in queue.dropFirst(step * perStep.value).prefix(perStep.value) {
                take(actor, choose(actor, seeing: held, moment: 0))
            }
        }
    }

    /// All see the state at the step's start.
    private mutating func adoptTogether(_ probability: Double) {
        let start = held
        let hazard = -Elementary.log(1 - min(1, max(0, probability)))
        if hazard < .infinity { elapsed += hazard }
        for actor in revising {
            let rings = hazard == .infinity || alarm[actor] < elapsed
            if rings { alarm[actor] = elapsed + waiting(actors[actor], from: step + 1) }
            if rings || !permits(actor, start[actor]) {
                take(actor, choose(actor, seeing: start, moment: step))
            }
        }
    }

    /// Holders of a forbidden profile revise one after the other.
    private mutating func expel(moment: Int) {
        for actor in revising where !permits(actor, held[actor]) {
            take(actor, choose(actor, seeing: held, moment: moment))
        }
    }

    /// The profile that an actor chooses when it sees these choices.
    private func choose(_ actor: Int, seeing choices: [Int], moment: Int) -> Int {
        let present = choices[actor]
        let open = open(actor, present) { isAvailable($0) && isOpened($0) }
        if open.isEmpty { return present }
        let utility = scenario.profiles.indices.map { self.utility(actor, $0, seeing: choices) }
        let hash = actors[actor].hash
        func uniform(_ purpose: UInt8, _ draw: Int) -> Double {
            stream.uniform(entity: hash, moment: UInt32(moment), purpose: purpose, draw: draw)
        }
        switch scenario.adoption.choice {
        case .logit(let temperature):
            let scores = open.map { p in
                utility[p] / value(temperature) + gumbel(hash, moment, p)
            }
            return open[first(of: scores) { $0 > $1 }]
        case .bestResponse(let tie, let error, let mistake):
            let reply = best(tie, open, utility, present, luck: uniform(RandomPurpose.tie, 0))
            let others = mistake == .any ? open : open.filter { $0 != reply }
            if uniform(RandomPurpose.error, 0) < value(error), !others.isEmpty {
                return others[Int(uniform(RandomPurpose.error, 1) * Double(others.count))]
            }
            return reply
        case .threshold(let level): return reached(level, actor, open, utility, present)
        case .proportional(let exponent):
            let weights = open.map { utility[$0] > 0 ? Elementary.power(utility[$0], value(exponent)) : 0 }
            let total = weights.reduce(0, +)
            if total == 0 { return open.contains(present) ? present : open[0] }
            var rest = uniform(RandomPurpose.proportional, 0) * total
            for (p, weight) in zip(open, weights) {
                rest -= weight
                if rest < 0 { return p }
            }
            return open[open.count - 1]
        case .linear(let scale):
            let others = open.filter { $0 != present }
            let weights = others.map { value(scale) * max(0, utility[$0]) }
            let total = weights.reduce(0, +)
            let luck = uniform(RandomPurpose.linear, 0)
            let keeps = open.contains(present)
            if total == 0 { return keeps ? present : open[Int(luck * Double(open.count))] }
            var rest = luck * (keeps && total < 1 ? 1 : total)
            for (p, weight) in zip(others, weights) {
                rest -= weight
                if rest < 0 { return p }
            }
            return keeps ? present : others[others.count - 1]
        }
    }

    /// Of the open profiles those with every permanent standard held; one with which none is open is given up.
    private func kept(_ open: [Int], _ present: Int) -> [Int] {
        scenario.profiles[present].standards.filter { scenario.standards[$0].isPermanent }
            .reduce(open) { open, standard in
                let keeping = open.filter { scenario.profiles[$0].standards.contains(standard) }
                return keeping.isEmpty ? open : keeping
            }
    }

    /// The profiles that an actor with this one could take.
    func open(_ actor: Int, _ present: Int, _ isAdoptable: (_ standard: Int) -> Bool) -> [Int] {
        let open = kept(
            scenario.profiles.indices.filter { p in
                permits(actor, p) && (p == present || scenario.profiles[p].standards.allSatisfy(isAdoptable))
            }, present)
        if scenario.adoption.allowsAbandoning || scenario.profiles[present].standards.isEmpty { return open }
        let adopting = open.filter { !scenario.profiles[$0].standards.isEmpty }
        return adopting.isEmpty ? open : adopting
    }

    /// Whether the date of a standard has come.
    func isAvailable(_ standard: Int) -> Bool { scenario.standards[standard].available <= step }

    private func gumbel(_ hash: UInt64, _ moment: Int, _ p: Int) -> Double {
        let words = stream.words(
            entity: hash, moment: UInt32(moment), purpose: RandomPurpose.gumbel, block: UInt32(p / 4))
        return -Elementary.log(-Elementary.log(UnitInterval.open(words[p % 4])))
    }

    private func first(of scores: [Double], _ isBetter: (Double, Double) -> Bool) -> Int {
        var index = 0
        for other in scores.indices where isBetter(scores[other], scores[index]) { index = other }
        return index
    }

    /// Utilities count as equal when they differ by less than a billionth of their size, or of 1.
    private func reaches(_ utility: Double, _ level: Double) -> Bool {
        utility >= level - 1e-9 * max(1, abs(level))
    }

    private func best(
        _ tie: ChoiceRule.Tie, _ open: [Int], _ utility: [Double], _ present: Int, luck: Double
    ) -> Int {
        let greatest = open.map { utility[$0] }.max() ?? .nan
        let tied = open.filter { reaches(utility[$0], greatest) }
        switch tie {
        case .stay: return tied.contains(present) ? present : tied[0]
        case .first: return tied[0]
        case .random: return tied[Int(luck * Double(tied.count))]
        }
    }

    private func reached(
        _ level: ChoiceRule.Level, _ actor: Int, _ open: [Int], _ utility: [Double], _ present: Int
    ) -> Int {
        let needed: Double
        switch level {
        case .number(let quantity): needed = value(quantity)
        case .attribute(let name):
            let group = scenario.groups[actors[actor].group]
            needed = (group.attribute(name.value)?.numbers[actors[actor].row] ?? nil) ?? .nan
        }
        let isWaiting = scenario.profiles[present].standards.isEmpty
        let keeps = open.contains(present)
        let candidates = open.filter { p in
            p != present && !scenario.profiles[p].standards.isEmpty && reaches(utility[p], needed)
                && (isWaiting || !keeps || utility[p] > utility[present])
        }
        if !candidates.isEmpty {
            return candidates[first(of: candidates.map { utility[$0] }) { $0 > $1 }]
        }
        return keeps ? present : open[0]
    }
}
