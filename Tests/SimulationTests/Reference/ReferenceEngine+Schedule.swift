import NumericKit
import ScenarioModel

@testable import Simulation

/// Dated changes, and what they do to parameters, relations and permissions.
extension ReferenceEngine {
    /// Decides how far each change is in force, lets injections happen, and prepares the step's tables.
    mutating func schedule() {
        let former = intensity
        for index in changes.indices { intensity[index] = presentIntensity(index) }
        inForce = zip(changes, intensity).filter { $0.1 > 0 }.map { ($0.0, $0.1) }
        for (index, change) in changes.enumerated() {
            let (was, isNow) = (former[index] > 0, intensity[index] > 0)
            if was != isNow { record.events.append((step, index, isNow ? .begins : .ends)) }
            for case .inject(let name, let selector) in change.verb.primitives where isNow && !was {
                for actor in actors.indices where matches(selector, actor) {
                    take(actor, profile(name.value))
                }
            }
        }
        prepareTables()
    }

    /// The weights and compatibilities of the step.
    mutating func prepareTables() {
        weights = scenario.relations.indices.map(presentWeights)
        compatibility = scenario.profiles.map { p in
            scenario.profiles.map { q in profileCompatibility(p, q) }
        }
    }

    private mutating func presentIntensity(_ index: Int) -> Double {
        let change = changes[index]
        if step < change.at { return 0 }
        if let until = change.until, step >= until { return 0 }
        if let probability = change.probability {
            let name = "\(change.verb.summary) at \(change.at)"
            let luck = stream.uniform(
                entity: StableHash.fnv1a64(name), moment: 0, purpose: RandomPurpose.change, draw: 0)
            if luck >= probability.value { return 0 }
        }
        if began[index] == nil {
            if let trigger = change.trigger, step == 0 || !holds(trigger, record.series[step - 1]) {
                return 0
            }
            began[index] = step
        }
        let age = step - (began[index] ?? step)
        let grown = age + 1 >= change.ramp ? 1 : Double(age + 1) / Double(change.ramp)
        guard let halfLife = change.halfLife?.value else { return grown }
        let worn = grown * Elementary.power(0.5, Double(age) / halfLife)
        return worn < .leastNormalMagnitude ? .leastNormalMagnitude : worn
    }

    /// A parameter in the step: its own path, then the changes in order, and at last the nearest value with a meaning.
    func value(_ quantity: TimedQuantity) -> Double {
        var value = quantity.value(at: step)
        for (change, intensity) in inForce {
            for case .adjust(let name, let adjustment) in change.verb.primitives
            where name.value == quantity.path {
                switch adjustment {
                case .set(let target): value += intensity * (target.value - value)
                case .scale(let factor): value *= 1 + intensity * (factor.value - 1)
                }
            }
        }
        return min(max(value, quantity.range.lowerBound), quantity.range.upperBound)
    }

    /// The weights of a relation: those of the start, multiplied by each change in order and cut to the grid.
    private func presentWeights(_ index: Int) -> [[Double]] {
        let relation = scenario.relations[index]
        var result = firstWeights[index]
        for (change, intensity) in inForce {
            for case .scaleEdges(let name, let looking, let lookedAt, let factor, let dependence) in change
                .verb.primitives
            where name.value == relation.id.value {
                for (i, observer) in observers[index].enumerated()
                where matches(looking, observer) {
                    for (j, partner) in partners[index].enumerated()
                    where matches(lookedAt, partner) {
                        let share = share(dependence, observer, partner)
                        let product = result[i][j] * (1 + intensity * (factor.value - 1) * share)
                        result[i][j] = (product * 0x1p40).rounded(.towardZero) * 0x1p-40
                    }
                }
            }
        }
        return result
    }

    /// How far a change of edges concerns one between two actors.
    private func share(_ dependence: Primitive.Dependence?, _ observer: Int, _ partner: Int) -> Double {
        func number(_ name: Name, _ index: Int) -> Double {
            let actor = actors[index]
            return scenario.groups[actor.group].attribute(name.value)?.numbers[actor.row] ?? .nan
        }
        switch dependence {
        case .ofObserver(let name): return number(name, observer)
        case .ofPartner(let name): return number(name, partner)
        case nil: return 1
        }
    }

    /// The greatest compatibility of a standard of one profile with one of the other.
    private func profileCompatibility(_ first: Profile, _ second: Profile) -> Double {
        var greatest = 0.0
        for s in first.standards {
            for t in second.standards { greatest = max(greatest, standardCompatibility(s, t)) }
        }
        return greatest
    }

    func standardCompatibility(_ s: Int, _ t: Int) -> Double {
        if s == t { return 1 }
        let words = Set([scenario.standards[s].id.value, scenario.standards[t].id.value])
        for pair in scenario.compatibilities where Set([pair.first.value, pair.second.value]) == words {
            return value(pair.share)
        }
        return 0
    }

    /// Whether policies permit an actor a profile: the last change that speaks of both decides.
    func permits(_ actor: Int, _ index: Int) -> Bool {
        var isPermitted = true
        for (change, _) in inForce {
            for case .permit(let profiles, let inverted, let selector, let isAllowed) in change.verb
                .primitives
            where matches(selector, actor) && matches(profiles, index) != inverted {
                isPermitted = isAllowed
            }
        }
        return isPermitted
    }

    /// Whether a choice of actors contains one.
    func matches(_ selector: ActorSelector, _ index: Int) -> Bool {
        let actor = actors[index]
        let group = scenario.groups[actor.group]
        if let groups = selector.groups, !groups.map(\.value).contains(group.id.value) { return false }
        if let ids = selector.ids, !ids.map(\.value).contains(actor.id) { return false }
        if selector.except.map(\.value).contains(actor.id) { return false }
        for condition in selector.conditions {
            guard let text = group.attribute(condition.attribute.value)?.texts[actor.row] else {
                return false
            }
            if !condition.oneOf.map(\.value).contains(text) { return false }
        }
        return true
    }

    /// Whether a choice of profiles contains one.
    func matches(_ selector: ProfileSelector, _ index: Int) -> Bool {
        let profile = scenario.profiles[index]
        if let ids = selector.profiles, ids.map(\.value).contains(profile.id) { return true }
        let words = profile.standards.map { scenario.standards[$0].id.value }
        return selector.standards?.contains { words.contains($0.value) } ?? false
    }
}
