import ScenarioModel

@testable import Simulation

/// Outcomes from their formulas.
extension ReferenceEngine {
    /// Measures everything after the step.
    mutating func observe() {
        record.series.append(values(stepsRun: step + 1))
        record.held.append(held)
    }

    /// Looks which conditions hold before the first step, without any change.
    mutating func observeStart() {
        before = held
        prepareTables()
        _ = values(stepsRun: 0)
        history = [:]
    }

    /// Whether a condition holds among the values of a step.
    func holds(_ condition: Condition, _ values: [Double]) -> Bool {
        let column =
            columnNames.joined().enumerated().first { $0.element == condition.outcome.value }?.offset ?? -1
        let (value, level) = (values[column], condition.level.value)
        switch condition.comparison {
        case .above: return value > level
        case .below: return value < level
        case .atLeast: return value >= level
        case .atMost: return value <= level
        }
    }

    /// The value of every column; those with a condition last, but in their places.
    private mutating func values(stepsRun: Int) -> [Double] {
        var values: [Double] = []
        for (index, outcome) in scenario.outcomes.enumerated() {
            if let told = told(by: outcome) ?? told(ofAgreements: outcome) {
                values += told
                continue
            }
            guard let population = Self.population(of: outcome) else {
                values += columnNames[index].map { _ in .nan }
                continue
            }
            for group in population.groups(in: scenario) {
                values += measure(outcome, group, byCount: population.byCount, key: "\(index)/\(group)")
            }
        }
        var place = 0
        for (index, outcome) in scenario.outcomes.enumerated() {
            if let conditional = outcome as? any ConditionalOutcome {
                let isMet = holds(conditional.condition, values)
                if outcome is Indicator {
                    values[place] = isMet ? 1 : 0
                } else {
                    let name = conditional.name.value
                    if isMet, passages[name] == nil { passages[name] = stepsRun }
                    values[place] = passages[name] == nil ? 0 : 1
                    values[place + 1] = passages[name].map(Double.init) ?? .nan
                }
            }
            place += columnNames[index].count
        }
        return values
    }

    /// The values of an outcome of bodies; nil for another.
    private func told(by outcome: any Outcome) -> [Double]? {
        func each(_ choice: InstitutionChoice, _ value: (Int) -> [Double]) -> [Double] {
            choice.indices(in: scenario).flatMap(value)
        }
        switch outcome {
        case let outcome as Ballots: return each(outcome.bodies) { [Double(ballots[$0].count)] }
        case let outcome as PassRate:
            return each(outcome.bodies) { body in
                let passed = ballots[body].count { $0.passes }
                return [ballots[body].isEmpty ? .nan : Double(passed) / Double(ballots[body].count)]
            }
        case let outcome as Support:
            return each(outcome.bodies) { body in
                let shares = ballots[body].filter { !$0.yes.isNaN }.map(\.yes)
                return [shares.isEmpty ? .nan : shares.reduce(0, +) / Double(shares.count)]
            }
        case let outcome as Unity:
            return each(outcome.bodies) { body in
                let shares = ballots[body].filter { !$0.yes.isNaN }.map { $0.passes ? $0.yes : 1 - $0.yes }
                return [shares.isEmpty ? .nan : shares.reduce(0, +) / Double(shares.count)]
            }
        case let outcome as Forked:
            return each(outcome.bodies) { [decisions[$0].map { $0.publishes ? 0 : 1 } ?? 0] }
        case let outcome as PublicationTime:
            return each(outcome.bodies) { body in
                guard let decision = decisions[body], decision.publishes else { return [.nan, 0] }
                return [Double(decision.step), 1]
            }
        default: return nil
        }
    }

    private static func population(of outcome: any Outcome) -> Population? {
        switch outcome {
        case let outcome as Share: outcome.population
        case let outcome as Leader: outcome.population
        case let outcome as Fragmentation: outcome.population
        case let outcome as EffectiveStandards: outcome.population
        case let outcome as Bifurcation: outcome.population
        case let outcome as Dominance: outcome.population
        case let outcome as InteroperabilityLoss: outcome.population
        case let outcome as LockInTime: outcome.population
        case let outcome as Switches: outcome.population
        case let outcome as Welfare: outcome.population
        case let outcome as Adopters: outcome.population
        case let outcome as Lead: outcome.population
        case let outcome as Histogram: outcome.population
        case is any ConditionalOutcome: nil
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
        case let dominance as Dominance:
            let dominant = standards.indices.filter { s in
                standards[s] >= dominance.level
                    && standards.indices.allSatisfy { $0 == s || standards[$0] < dominance.others }
            }
            return [dominant.isEmpty ? 0 : 1]
        case is InteroperabilityLoss:
            var loss = 0.0
            for p in profiles.indices {
                for q in profiles.indices { loss += profiles[p] * profiles[q] * (1 - compatibility[p][q]) }
            }
            return [loss]
        case let lockIn as LockInTime:
            history[key, default: []].append(standards)
            return [lockInTime(history[key] ?? [], lockIn.level)]
        case let adopters as Adopters:
            if adopters.ofStandards { return holders(group, byCount) }
            return profiles.indices.map { p in sum(group, byCount) { held[$0] == p ? 1 : 0 } }
        case let lead as Lead:
            let difference = self.lead(lead, holders(group, byCount))
            return [lead.isAmount ? difference : difference / sum(group, byCount) { _ in 1 }]
        case let histogram as Histogram:
            let number = holders(group, true)[standard(histogram.standard)]
            let actors = Int(sum(group, true) { _ in 1 })
            return (0...actors).map { Double($0) == number ? 1 : 0 }
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

    private func standard(_ name: Name) -> Int {
        scenario.standards.firstIndex { $0.id.value == name.value } ?? -1
    }

    /// The weight or number of the holders of each standard.
    private func holders(_ group: Int, _ byCount: Bool) -> [Double] {
        scenario.standards.indices.map { s in
            sum(group, byCount) { scenario.profiles[held[$0]].standards.contains(s) ? 1 : 0 }
        }
    }

    private func lead(_ lead: Lead, _ holders: [Double]) -> Double {
        if let ahead = lead.standard, let rival = lead.rival {
            return holders[standard(ahead)] - holders[standard(rival)]
        }
        let descending = holders.sorted(by: >)
        return descending[0] - (descending.count > 1 ? descending[1] : 0)
    }

    /// The mean over the actors of a group, by weight or one vote each.
    private func mean(_ group: Int, _ byCount: Bool, _ value: (Int) -> Double) -> Double {
        sum(group, byCount, value) / sum(group, byCount) { _ in 1 }
    }

    /// The sum over the actors of a group, by weight or one vote each.
    private func sum(_ group: Int, _ byCount: Bool, _ value: (Int) -> Double) -> Double {
        var sum = 0.0
        for actor in actors.indices where actors[actor].group == group {
            sum += (byCount ? 1 : actors[actor].weight) * value(actor)
        }
        return sum
    }
}
