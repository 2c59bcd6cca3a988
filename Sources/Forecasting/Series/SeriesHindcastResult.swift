internal import NumericKit
internal import TableKit

/// What the hindcast of a series gave, with its scores.
public struct SeriesHindcastResult: Sendable {
    /// What was asked.
    public let hindcast: SeriesHindcast
    /// The forecasts of each origin, in order.
    public let origins: [SeriesForecasts]

    /// The word for all outcomes together, each in units of its own standard deviation.
    public static let all = "all"
    /// The shares that central intervals should hold.
    public static let coverages = HindcastResult.coverages

    /// The scores of an outcome at a lead, by one method.
    public struct Score: Sendable {
        /// The outcome; `all` for the mean of all, each in units of the standard deviation of what was measured.
        public let outcome: String
        /// How many steps ahead.
        public let lead: Int
        /// The model or baseline.
        public let method: String
        /// How many forecasts.
        public let count: Int
        /// The mean continuous ranked probability score.
        public let crps: Double
        /// The mean distance of the median.
        public let error: Double
        /// How often the central intervals of 50, 80 and 90 % held the observation; nil for a baseline without any.
        public let coverage: [Double]?
        /// The mean width of the 90 % interval; nil for a baseline without any.
        public let width: Double?
    }

    /// How much better the model is than a baseline.
    public struct Skill: Sendable {
        /// The outcome, or `all`.
        public let outcome: String
        /// How many steps ahead.
        public let lead: Int
        /// The model: as it is, or moved to the last known value.
        public let method: String
        /// The baseline.
        public let baseline: String
        /// How many forecasts both made.
        public let count: Int
        /// 1 − (mean score of the model) / (mean score of the baseline); nil for a baseline without errors.
        public let skill: Double?
        /// The mean of the baseline's score less the model's, with a bootstrap interval that draws whole dates.
        public let difference: SkillInterval
    }

    /// The methods, the model first, in the order in which they appear.
    public var methods: [String] {
        var methods: [String] = []
        for forecast in origins.flatMap(\.forecasts) where !methods.contains(forecast.method) {
            methods.append(forecast.method)
        }
        return methods
    }

    /// The names of the outcomes with forecasts, after the word for all of them.
    private var outcomes: [(name: String, place: Int?)] {
        [(Self.all, nil)] + hindcast.target.enumerated().map { ($0.element.outcome, $0.offset) }
    }

    /// The forecasts of an outcome, nil for all, at a lead by a method.
    private func forecasts(_ outcome: Int?, lead: Int, method: String) -> [SeriesForecasts.Forecast] {
        origins.flatMap(\.forecasts).filter {
            $0.lead == lead && $0.method == method && (outcome == nil || $0.outcome == outcome)
        }
    }

    /// The unit of a score: 1 for an outcome by itself, its standard deviation among others.
    private func unit(_ forecast: SeriesForecasts.Forecast, _ outcome: Int?) -> Double {
        outcome == nil ? hindcast.target[forecast.outcome].scale : 1
    }

    /// The scores by outcome, lead and method.
    public var scores: [Score] {
        outcomes.flatMap { outcome in
            hindcast.leads.flatMap { lead in
                methods.compactMap { method in
                    let some = forecasts(outcome.place, lead: lead, method: method)
                    return some.isEmpty ? nil : score(some, outcome, lead, method)
                }
            }
        }
    }

    private func score(
        _ forecasts: [SeriesForecasts.Forecast], _ outcome: (name: String, place: Int?), _ lead: Int,
        _ method: String
    ) -> Score {
        func mean(_ score: (SeriesForecasts.Forecast) -> Double) -> Double {
            significant(Statistics.mean(forecasts.map(score)))
        }
        let isDistribution = forecasts.allSatisfy { $0.members.count > 1 }
        return Score(
            outcome: outcome.name, lead: lead, method: method, count: forecasts.count,
            crps: mean { $0.crps / unit($0, outcome.place) },
            error: mean { abs($0.quantile(0.5) - $0.observed) / unit($0, outcome.place) },
            coverage: isDistribution
                ? Self.coverages.map { coverage in
                    mean { forecast in
                        let low = forecast.quantile((1 - coverage) / 2)
                        let high = forecast.quantile((1 + coverage) / 2)
                        return low <= forecast.observed && forecast.observed <= high ? 1 : 0
                    }
                } : nil,
            width: isDistribution
                ? mean { ($0.quantile(0.95) - $0.quantile(0.05)) / unit($0, outcome.place) } : nil)
    }

    /// How much better the model is than each baseline, on the forecasts that both made.
    public var skills: [Skill] {
        let models = [SeriesHindcast.model, SeriesHindcast.moved]
        return outcomes.flatMap { outcome in
            hindcast.leads.flatMap { lead in
                models.flatMap { model in
                    methods.filter { !models.contains($0) }.compactMap {
                        skill(outcome, lead, model, $0)
                    }
                }
            }
        }
    }

    private func skill(
        _ outcome: (name: String, place: Int?), _ lead: Int, _ model: String, _ baseline: String
    ) -> Skill? {
        let own = forecasts(outcome.place, lead: lead, method: model)
        let others = forecasts(outcome.place, lead: lead, method: baseline)
        let pairs = own.compactMap { mine in
            others.first { $0.step == mine.step && $0.outcome == mine.outcome }.map { theirs in
                (
                    mine: mine.crps / unit(mine, outcome.place),
                    theirs: theirs.crps / unit(theirs, outcome.place), step: mine.step
                )
            }
        }
        if pairs.isEmpty { return nil }
        let theirs = Statistics.mean(pairs.map(\.theirs))
        return Skill(
            outcome: outcome.name, lead: lead, method: model, baseline: baseline, count: pairs.count,
            skill: theirs > 0 ? significant(1 - Statistics.mean(pairs.map(\.mine)) / theirs) : nil,
            difference: SkillInterval(
                differences: pairs.map { $0.theirs - $0.mine }, clusters: pairs.map(\.step),
                seed: hindcast.seed))
    }
}

extension SeriesForecasts.Forecast {
    /// The mean of the forecast.
    public var mean: Double { Statistics.mean(members) }
    /// A quantile of the forecast.
    public func quantile(_ level: Double) -> Double { Statistics.quantile(sorted: members, level) }
    /// The continuous ranked probability score.
    public var crps: Double { ContinuousScores.crps(members: members, observed: observed) }
}
