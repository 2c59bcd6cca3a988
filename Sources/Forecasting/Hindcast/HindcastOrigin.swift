internal import NumericKit
internal import ScenarioModel
internal import Simulation
internal import TableKit

/// What is forecast from one origin.
public struct OriginForecasts: Sendable {
    /// A forecast of which profile an actor takes in a step, if it takes another than it holds.
    public struct Choice: Sendable {
        /// How many steps ahead.
        public let lead: Int
        /// The actor, by index.
        public let actor: Int
        /// The step.
        public let step: Int
        /// The model or baseline.
        public let method: String
        /// The profiles that it could take, by index.
        public let candidates: [Int]
        /// The probability of each.
        public let probabilities: [Double]
        /// The place of what it took among the candidates.
        public let observed: Int
        /// Whether it had never taken any.
        public let isFirst: Bool
    }

    /// A forecast of how many actors hold a profile.
    public struct Count: Sendable {
        /// How many steps ahead.
        public let lead: Int
        /// The profile, by index.
        public let profile: Int
        /// The model or baseline.
        public let method: String
        /// The numbers of all runs, ascending; a single one for a baseline.
        public let members: [Double]
        /// The number that was observed.
        public let observed: Int
    }

    /// The last step that was known.
    public let origin: Int
    /// What was fitted.
    public let fit: HistoryFit
    /// The forecasts of choices.
    public let choices: [Choice]
    /// The forecasts of numbers.
    public let counts: [Count]
}

/// Makes the forecasts of one origin, knowing nothing that came later but what is asked.
struct HindcastOrigin {
    let hindcast: Hindcast
    let origin: Int

    /// - Throws: ``HistoryFitError``, `ScenarioError`, ``StudyCancelled``.
    func forecasts(isCancelled: () -> Bool) throws -> OriginForecasts? {
        let scenario = hindcast.scenario
        let world = try World(scenario, seed: hindcast.seed, knownThrough: origin)
        let occasions = try Simulator(world).occasions(of: hindcast.group)
        let fit = try HistoryFit(occasions, of: world.scenario, request: hindcast.fitRequest)
        let leads = hindcast.leads.filter { origin + $0 <= hindcast.lastStep }
        let steps = leads.map { origin + $0 }
        var chances = [Double](repeating: 0, count: steps.count * world.actorCount * world.profileCount)
        var holders: [Int32] = []
        for draw in 0..<hindcast.draws {
            let drawn = try setting(world, fit.draw(draw, seed: hindcast.seed))
            let first = draw * hindcast.replicates
            guard
                let outlook = try Simulator(drawn).outlook(
                    of: hindcast.group, replicates: first..<(first + hindcast.replicates), at: steps,
                    counting: hindcast.counted, isCancelled: isCancelled)
            else { return nil }
            for place in chances.indices { chances[place] += outlook.chances[place] / Double(hindcast.draws) }
            holders += outlook.holders
        }
        var alone: [Double]?
        let others = hindcast.termsOnOthers
        if !others.isEmpty {
            let simple = try HistoryFit(
                occasions, of: world.scenario, request: hindcast.fitRequest.withoutSelection, without: others)
            alone = try Simulator(setting(world, simple.values)).outlook(
                of: hindcast.group, replicates: 0..<1, at: steps, isCancelled: isCancelled)?.chances
        }
        let known = KnownDecisions(
            decisions: Decision.list(occasions), world: world, request: hindcast.request,
            actors: scenario.groupRanges[hindcast.group])
        return OriginForecasts(
            origin: origin, fit: fit,
            choices: leads.enumerated().flatMap { place, lead in
                choices(lead, place, known, world, chances: chances, alone: alone)
            },
            counts: leads.enumerated().flatMap { place, lead in
                counts(lead, holders: holders, place: place, of: steps.count)
            })
    }

    private func setting(_ world: World, _ values: [(path: String, value: Double)]) throws -> World {
        guard let set = world.setting(values) else {
            throw HistoryFitError.outsideRange(values.map(\.path))
        }
        return set
    }

    /// The forecasts of the decisions that came so many steps later, of actors that held then what they hold at the origin.
    private func choices(
        _ lead: Int, _ place: Int, _ known: KnownDecisions, _ world: World, chances: [Double],
        alone: [Double]?
    ) -> [OriginForecasts.Choice] {
        let movedSince = Set(
            hindcast.decisions.filter { $0.step > origin && $0.step < origin + lead }.map(\.actor))
        let asked = hindcast.decisions.filter {
            $0.step == origin + lead && hindcast.scored.contains($0.actor) && !movedSince.contains($0.actor)
        }
        return asked.flatMap { decision in
            let start = (place * world.actorCount + decision.actor) * world.profileCount
            // What is open as far as is known; a ban that comes later is none of it.
            let candidates = (0..<world.profileCount).filter {
                chances[start + $0] > 0 || $0 == decision.chosen
            }
            func forecast(_ method: String, _ probabilities: [Double]) -> OriginForecasts.Choice {
                OriginForecasts.Choice(
                    lead: lead, actor: decision.actor, step: decision.step, method: method,
                    candidates: candidates, probabilities: probabilities.map { significant($0) },
                    observed: candidates.firstIndex(of: decision.chosen) ?? 0, isFirst: decision.isFirst)
            }
            func normalised(_ chances: [Double]) -> [Double] {
                let some = candidates.map { chances[start + $0] }
                let sum = some.reduce(0, +)
                return some.map { sum > 0 ? $0 / sum : 1 / Double(some.count) }
            }
            return [forecast(Hindcast.model, normalised(chances))]
                + (alone.map { [forecast(ChoiceBaselines.fittedAlone, normalised($0))] } ?? [])
                + ChoiceBaselines.all.filter { $0.applies(hindcast.request) }.map { baseline in
                    forecast(
                        baseline.name,
                        baseline.probabilities(for: decision, among: candidates, known))
                }
        }
    }

    private func counts(
        _ lead: Int, holders: [Int32], place: Int, of stepCount: Int
    ) -> [OriginForecasts.Count] {
        let profiles = hindcast.scenario.profiles
        let runs = holders.count / (stepCount * profiles.count)
        return profiles.indices.filter { !profiles[$0].standards.isEmpty }.flatMap { profile in
            let observed = hindcast.observed(profile, after: origin + lead)
            let members = (0..<runs).map {
                Double(holders[($0 * stepCount + place) * profiles.count + profile])
            }
            let known = (0...origin).map { hindcast.observed(profile, after: $0) }
            func forecast(_ method: String, _ members: [Double]) -> OriginForecasts.Count {
                OriginForecasts.Count(
                    lead: lead, profile: profile, method: method, members: members, observed: observed)
            }
            return [forecast(Hindcast.model, members.sorted())]
                + CountBaselines.forecasts(known, lead: lead).map {
                    forecast($0.name, [significant($0.value)])
                }
        }
    }
}

extension FitRequest {
    /// The same request for all terms.
    var withoutSelection: FitRequest {
        var request = self
        request.selects = false
        return request
    }
}

extension OriginForecasts.Count {
    /// The mean of the forecast.
    var mean: Double { Statistics.mean(members) }
    /// A quantile of the forecast.
    func quantile(_ level: Double) -> Double { Statistics.quantile(sorted: members, level) }
}
