import ScenarioModel

@testable import Simulation

/// Outcomes from their formulas.
extension ReferenceEngine {
    /// Measures everything after the step.
    mutating func observe() {
        var values: [Double] = []
        for (index, outcome) in scenario.outcomes.enumerated() {
            let population = Self.population(of: outcome)
            for group in population.groups(in: scenario) {
                values += measure(outcome, group, byCount: population.byCount, key: "\(index)/\(group)")
            }
        }
        record.series.append(values)
        record.held.append(held)
    }

    private static func population(of outcome: any Outcome) -> Population {
        switch outcome {
        case let outcome as Share: outcome.population
        case let outcome as Leader: outcome.population
        case let outcome as Fragmentation: outcome.population
        case let outcome as EffectiveStandards: outcome.population
        case let outcome as Bifurcation: outcome.population
        case let outcome as InteroperabilityLoss: outcome.population
        case let outcome as LockInTime: outcome.population
        case let outcome as Switches: outcome.population
        case let outcome as Welfare: outcome.population
        default: preconditionFailure("\(type(of: outcome)) has no reference")
        }
    }

    private mutating func measure(
        _ outcome: any Outcome, _ group: Int, byCount: Bool, key: String
    ) -> [Double] {
        func mean(_ value: (Int) -> Double) -> Double { self.mean(group, byCount, value) }
        let profiles = scenario.profiles.indices.map { p in mean { held[$0] == p ? 1 : 0 } }
        let standards = scenario.standards.indices.map { s in
            mean { scenario.profiles[held[$0]].standards.contains(s) ? 1 : 0 }
        }
        switch outcome {
        case let share as Share: return share.ofStandards ? standards : profiles
        case is Leader:
            guard let greatest = standards.max(), greatest > 0 else { return [0] }
            return [Double((standards.firstIndex(of: greatest) ?? 0) + 1)]
        case is Fragmentation: return [1 - profiles.reduce(0) { $0 + $1 * $1 }]
        case is EffectiveStandards:
            let total = standards.reduce(0, +)
            if total == 0 { return [0] }
            return [1 / standards.reduce(0) { $0 + ($1 / total) * ($1 / total) }]
        case let bifurcation as Bifurcation:
            return [standards.filter { $0 >= bifurcation.level }.count >= 2 ? 1 : 0]
        case is InteroperabilityLoss:
            var loss = 0.0
            for p in profiles.indices {
                for q in profiles.indices { loss += profiles[p] * profiles[q] * (1 - compatibility[p][q]) }
            }
            return [loss]
        case let lockIn as LockInTime:
            history[key, default: []].append(standards)
            return [lockInTime(history[key] ?? [], lockIn.level)]
        case is Switches: return [mean { held[$0] == before[$0] ? 0 : 1 }]
        default: return [mean { utility($0, held[$0], seeing: held) }]
        }
    }

    /// The first step from which any one standard keeps the level until now.
    private func lockInTime(_ shares: [[Double]], _ level: Double) -> Double {
        for start in shares.indices {
            for standard in scenario.standards.indices
            where shares[start...].allSatisfy({ $0[standard] >= level }) {
                return Double(start)
            }
        }
        return .nan
    }

    /// The mean over the actors of a group, by weight or one vote each.
    private func mean(_ group: Int, _ byCount: Bool, _ value: (Int) -> Double) -> Double {
        var (sum, total) = (0.0, 0.0)
        for actor in actors.indices where actors[actor].group == group {
            let weight = byCount ? 1 : actors[actor].weight
            sum += weight * value(actor)
            total += weight
        }
        return sum / total
    }
}
