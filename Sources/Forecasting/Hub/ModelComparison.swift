internal import NumericKit

/// Scores by model, to be averaged and compared on shared tasks.
struct ModelComparison {
    /// What is averaged: one score of forecasts told in one way.
    private struct Kind: Hashable, Comparable {
        let type: OutputType
        let score: Score

        static func < (left: Kind, right: Kind) -> Bool {
            (left.type.rawValue, left.score.rawValue) < (right.type.rawValue, right.score.rawValue)
        }
    }

    /// Values by task, in the order of the tasks.
    private struct Values {
        var tasks: [String] = []
        var values: [Double] = []
        var places: [String: Int] = [:]
    }

    private let models: [String]
    private var values: [[Kind: Values]]

    /// - Parameters:
    ///   - entries: The scores of all models.
    ///   - models: The models, ascending.
    init(_ entries: [HubScores.Entry], models: [String]) {
        self.models = models
        values = models.map { _ in [:] }
        let places = Dictionary(uniqueKeysWithValues: models.enumerated().map { ($1, $0) })
        for entry in entries {
            guard let model = places[entry.task.model] else { continue }
            let task = entry.task.ids.joined(separator: "\u{1F}")
            for (score, value) in entry.scores {
                let kind = Kind(type: entry.task.type, score: score)
                let place = values[model][kind]?.tasks.count ?? 0
                values[model][kind, default: Values()].places[task] = place
                values[model][kind, default: Values()].tasks.append(task)
                values[model][kind, default: Values()].values.append(value)
            }
        }
    }

    /// The means of all models.
    func means(against reference: String?) -> [HubScores.Mean] {
        models.indices.flatMap { model in
            values[model].keys.sorted().map { kind in
                HubScores.Mean(
                    model: models[model], type: kind.type, score: kind.score,
                    interval: ConfidenceInterval.ofMean(values[model][kind]?.values ?? []),
                    relativeSkill: relativeSkill(model, kind, reference))
            }
        }
    }

    /// Every pair of models both ways, or each model with the reference.
    func pairs(against reference: String?) -> [HubScores.Pair] {
        models.indices.flatMap { model in
            models.indices.filter { $0 != model && (reference == nil || models[$0] == reference) }
                .flatMap { other in
                    values[model].keys.filter { $0.score.ranks }.sorted().compactMap {
                        pair(model, other, $0)
                    }
                }
        }
    }

    private func pair(_ model: Int, _ other: Int, _ kind: Kind) -> HubScores.Pair? {
        guard let mine = values[model][kind], let theirs = values[other][kind] else { return nil }
        let shared = mine.tasks.indices.compactMap { place in
            theirs.places[mine.tasks[place]].map { (mine.values[place], theirs.values[$0]) }
        }
        guard !shared.isEmpty else { return nil }
        let interval = ConfidenceInterval.ofMean(shared.map { $0.0 - $0.1 })
        let isEnough = interval.count >= HubScores.leastTasks
        let means = (Statistics.mean(shared.map(\.0)), Statistics.mean(shared.map(\.1)))
        let ratio = means.0 / means.1
        return HubScores.Pair(
            model: models[model], other: models[other], type: kind.type, score: kind.score,
            difference: isEnough
                ? interval
                : ConfidenceInterval(
                    mean: interval.mean, low: .nan, high: .nan, standardError: interval.standardError,
                    count: interval.count),
            ratio: ratio.isFinite ? ratio : nil)
    }

    private func relativeSkill(_ model: Int, _ kind: Kind, _ reference: String?) -> Double? {
        guard models.count > 1, kind.score.ranks, let mine = geometricMean(model, kind) else { return nil }
        guard let reference, let base = models.firstIndex(of: reference) else { return mine }
        return geometricMean(base, kind).map { mine / $0 }
    }

    /// The geometric mean of the ratios to all models; nil when one of them is 0 or can't be told.
    private func geometricMean(_ model: Int, _ kind: Kind) -> Double? {
        let ratios = models.indices.filter { $0 != model }.compactMap { pair(model, $0, kind)?.ratio }
        guard !ratios.isEmpty, ratios.allSatisfy({ $0 > 0 }) else { return nil }
        let logarithms = ratios.map(Elementary.log)
        return Elementary.exp(Statistics.sum(logarithms) / Double(ratios.count + 1))
    }
}
