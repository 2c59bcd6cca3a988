public import NumericKit
public import Studies

/// How well models forecast what happened.
public struct HubScores: Sendable {
    /// The score of one forecast of one task.
    public struct Entry: Sendable {
        /// The forecast.
        public let task: HubForecasts.Task
        /// Its scores, in the order of their words.
        public let scores: [(score: Score, value: Double)]
    }

    /// A mean over tasks.
    public struct Mean: Sendable {
        /// The model.
        public let model: String
        /// How its forecasts are told.
        public let type: OutputType
        /// The score.
        public let score: Score
        /// The mean with its interval, which takes tasks as independent.
        public let interval: ConfidenceInterval
        /// By which factor it is worse than the other models, on the tasks that each shares with it: the geometric mean of
        /// ``Pair/ratio`` over all models, and itself with 1. Relative to the reference, if there is one. Nil for a single
        /// model, and for scores that don't rank.
        ///
        /// Cramer et al. 2022, doi:10.1073/pnas.2113561119.
        public let relativeSkill: Double?
    }

    /// Two models on the tasks that both forecast in the same way.
    public struct Pair: Sendable {
        /// The model.
        public let model: String
        /// The model that it is compared with.
        public let other: String
        /// How both tell their forecasts.
        public let type: OutputType
        /// The score.
        public let score: Score
        /// The mean of the model's score less the other's, with its interval; below 0 when the model is better. There are no
        /// ends for fewer than ``leastTasks`` tasks.
        public let difference: ConfidenceInterval
        /// The model's mean score divided by the other's; nil when that is 0 or infinite.
        public let ratio: Double?
    }

    /// An interval of a mean difference that rests on the normal law is told from so many tasks on: there it is 15 % too
    /// narrow at most.
    public static let leastTasks = 10

    /// The columns that tell tasks apart.
    public let columns: [String]
    /// The scores, by model, task and type.
    public let entries: [Entry]
    /// The means, by model, type and score.
    public let means: [Mean]
    /// The comparisons, by model, other, type and score; each pair both ways, or with the reference alone.
    public let pairs: [Pair]
    /// How many forecasts have no observation.
    public let unmatched: Int
    /// The files of the forecasts, and that of the observations.
    public let files: [ResultsFolder.Input]

    /// Compares forecasts with what happened.
    /// - Parameters:
    ///   - forecasts: The forecasts.
    ///   - path: The file of the observations.
    ///   - reference: The model that the others are compared with; nil for all with all.
    /// - Throws: As ``HubObservations/read(_:columns:)``; `CSVError` for observations that don't fit the forecasts; ``HubError``
    ///   when nothing was observed of what was forecast, and for a reference that is no model.
    /// - Complexity: O(*n* log *n*) in the values, times the square of the number of models.
    public init(_ forecasts: HubForecasts, observations path: String, reference: String? = nil) throws {
        let models = forecasts.models
        if let reference, !models.contains(reference) { throw HubError.unknownModel(reference, models) }
        let observations = try HubObservations.read(path, columns: forecasts.columns)
        var problems = HubProblems()
        var entries: [Entry] = []
        var unmatched = 0
        for task in forecasts.tasks {
            guard let outcome = observations.outcome(task) else {
                unmatched += 1
                continue
            }
            let scoring = TaskScoring(task: task, outcome: outcome, file: path)
            entries.append(Entry(task: task, scores: scoring.scores(&problems)))
        }
        try problems.check()
        guard !entries.isEmpty else {
            throw HubError.noMatch(
                path, tasks: forecasts.tasks.count,
                columns: observations.keys.map { forecasts.columns[$0] },
                example: observations.keys.map { forecasts.tasks.first?.ids[$0] ?? "" })
        }
        columns = forecasts.columns
        self.entries = entries
        self.unmatched = unmatched
        files = forecasts.files + [observations.file]
        let comparison = ModelComparison(entries, models: models)
        pairs = comparison.pairs(against: reference)
        means = comparison.means(against: reference)
    }
}
