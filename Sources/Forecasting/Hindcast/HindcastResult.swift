internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// What a hindcast gave, with its scores.
public struct HindcastResult: Sendable {
    /// What was asked.
    public let hindcast: Hindcast
    /// The forecasts of each origin, in order.
    public let origins: [OriginForecasts]

    /// The scores of the choices of a set of actors at a lead, by one method.
    public struct ChoiceScore: Sendable {
        /// The set.
        public let set: String
        /// How many steps ahead.
        public let lead: Int
        /// The model or baseline.
        public let method: String
        /// How many choices.
        public let count: Int
        /// The mean log score, in nats.
        public let log: Double
        /// The mean Brier score.
        public let brier: Double
        /// The mean ranked probability score, with profiles in the order of the scenario.
        public let ranked: Double
        /// How often the most probable profile was taken.
        public let accuracy: Double
        /// The mean entropy of the forecasts, in nats.
        public let entropy: Double
    }

    /// How much better the model is than a baseline.
    public struct Skill: Sendable {
        /// The set.
        public let set: String
        /// How many steps ahead.
        public let lead: Int
        /// The baseline.
        public let baseline: String
        /// How many choices.
        public let count: Int
        /// The mean of the baseline's log score less the model's, with a bootstrap interval by actor.
        public let difference: SkillInterval
    }

    /// The scores of numbers of holders at a lead, by one method.
    public struct CountScore: Sendable {
        /// The profile, by id; `all` for the mean of all.
        public let profile: String
        /// How many steps ahead.
        public let lead: Int
        /// The model or baseline.
        public let method: String
        /// How many forecasts.
        public let count: Int
        /// The mean continuous ranked probability score, in actors.
        public let crps: Double
        /// The mean distance of the median, in actors.
        public let error: Double
        /// How often the central intervals of 50, 80 and 90 % held the observation; nil for a baseline without any.
        public let coverage: [Double]?
        /// The mean width of the 90 % interval, in actors; nil for a baseline without any.
        public let width: Double?
    }

    /// The shares that central intervals should hold.
    public static let coverages = [0.5, 0.8, 0.9]

    /// The sets that are scored: all first choices, those of subsets, and changes of what was chosen before.
    public var sets: [String] {
        ["all"] + hindcast.request.subsets.map(\.id.value) + ["changes"]
    }

    /// The forecasts of the choices of a set at a lead by a method.
    public func choices(_ set: String, lead: Int, method: String) -> [OriginForecasts.Choice] {
        let members: Set<Int>? = hindcast.request.subsets.first { $0.id.value == set }.map {
            Set($0.actors.indices(in: hindcast.scenario))
        }
        return origins.flatMap(\.choices).filter {
            $0.lead == lead && $0.method == method && $0.isFirst == (set != "changes")
                && members?.contains($0.actor) ?? true
        }
    }

    /// The methods of the choices, the model first.
    public var choiceMethods: [String] {
        var methods: [String] = []
        for choice in origins.flatMap(\.choices) where !methods.contains(choice.method) {
            methods.append(choice.method)
        }
        return methods
    }

    /// The scores of all sets with a choice, leads and methods.
    public var choiceScores: [ChoiceScore] {
        sets.flatMap { set in
            hindcast.leads.flatMap { lead in
                choiceMethods.compactMap { method in
                    let choices = choices(set, lead: lead, method: method)
                    guard !choices.isEmpty else { return nil }
                    func mean(_ score: (OriginForecasts.Choice) -> Double) -> Double {
                        significant(Statistics.mean(choices.map(score)))
                    }
                    return ChoiceScore(
                        set: set, lead: lead, method: method, count: choices.count,
                        log: mean { CategoricalScores.log($0.probabilities, observed: $0.observed) },
                        brier: mean { CategoricalScores.brier($0.probabilities, observed: $0.observed) },
                        ranked: mean {
                            CategoricalScores.rankedProbability($0.probabilities, observed: $0.observed)
                        },
                        accuracy: mean { $0.isHit ? 1 : 0 },
                        entropy: significant(Sharpness.meanEntropy(choices.map(\.probabilities))))
                }
            }
        }
    }

    /// How much better the model is than each baseline.
    public var skills: [Skill] {
        sets.flatMap { set in
            hindcast.leads.flatMap { lead -> [Skill] in
                let own = choices(set, lead: lead, method: Hindcast.model)
                guard !own.isEmpty else { return [] }
                return choiceMethods.filter { $0 != Hindcast.model }.map { method in
                    let others = choices(set, lead: lead, method: method)
                    let differences = zip(own, others).map { $1.logScore - $0.logScore }
                    return Skill(
                        set: set, lead: lead, baseline: method, count: own.count,
                        difference: SkillInterval(
                            differences: differences, clusters: own.map(\.actor), seed: hindcast.seed))
                }
            }
        }
    }

    /// How often what the model gave a probability to was taken, every candidate of every first choice being an event.
    public func calibration(_ set: String, lead: Int) -> Calibration? {
        let choices = choices(set, lead: lead, method: Hindcast.model)
        guard !choices.isEmpty else { return nil }
        return Calibration(
            choices.flatMap(\.probabilities),
            happened: choices.flatMap { choice in choice.candidates.indices.map { $0 == choice.observed } })
    }

    /// The histogram of where observed numbers lie in the model's distributions.
    public func integrals(lead: Int) -> [Double]? {
        let values = origins.flatMap(\.counts).filter { $0.lead == lead && $0.method == Hindcast.model }
            .map { ProbabilityIntegral(members: $0.members, observed: Double($0.observed)) }
        return values.isEmpty ? nil : ProbabilityIntegral.histogram(values)
    }

    /// The scores of the numbers of holders, by profile and for all.
    public var countScores: [CountScore] {
        let profiles = hindcast.scenario.profiles
        let counts = origins.flatMap(\.counts)
        var methods: [String] = []
        for count in counts where !methods.contains(count.method) { methods.append(count.method) }
        let named: [(id: String, index: Int?)] =
            [("all", nil)]
            + profiles.indices.filter { !profiles[$0].standards.isEmpty }.map { (profiles[$0].id, $0) }
        return named.flatMap { profile in
            hindcast.leads.flatMap { lead in
                methods.compactMap { method in
                    let some = counts.filter {
                        $0.lead == lead && $0.method == method
                            && (profile.index == nil || $0.profile == profile.index)
                    }
                    return some.isEmpty ? nil : Self.score(some, profile.id, lead, method)
                }
            }
        }
    }

    private static func score(
        _ counts: [OriginForecasts.Count], _ profile: String, _ lead: Int, _ method: String
    ) -> CountScore {
        func mean(_ score: (OriginForecasts.Count) -> Double) -> Double {
            significant(Statistics.mean(counts.map(score)))
        }
        let isDistribution = counts.allSatisfy { $0.members.count > 1 }
        return CountScore(
            profile: profile, lead: lead, method: method, count: counts.count,
            crps: mean { ContinuousScores.crps(members: $0.members, observed: Double($0.observed)) },
            error: mean { abs(Statistics.quantile(sorted: $0.members, 0.5) - Double($0.observed)) },
            coverage: isDistribution
                ? coverages.map { coverage in
                    mean { count in
                        let low = Statistics.quantile(sorted: count.members, (1 - coverage) / 2)
                        let high = Statistics.quantile(sorted: count.members, (1 + coverage) / 2)
                        return low <= Double(count.observed) && Double(count.observed) <= high ? 1 : 0
                    }
                } : nil,
            width: isDistribution ? significant(Sharpness.meanWidth(counts.map(\.members))) : nil)
    }
}

extension OriginForecasts.Choice {
    /// The log score, in nats.
    var logScore: Double { CategoricalScores.log(probabilities, observed: observed) }

    /// Whether the most probable profile was taken, the first of several.
    var isHit: Bool {
        let greatest = probabilities.max() ?? 0
        return probabilities.firstIndex(of: greatest) == observed
    }
}
