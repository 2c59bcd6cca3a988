internal import NumericKit
internal import Studies
internal import TableKit

/// The tables of scores.
struct ScoreTables {
    private let result: HubScores

    init(_ result: HubScores) { self.result = result }

    private static let model = Column("model_id", .string, description: "The model.")
    private static let type = Column(
        "output_type", .string, description: "How the forecast is told, by its word in the hubverse.",
        allowed: OutputType.allCases.map(\.rawValue))
    private static let score = Column(
        "score", .string,
        description: "The score: "
            + Score.allCases.map { "\($0.rawValue), \($0.meaning)" }.joined(separator: "; ")
            + ". Less is better, but for bias and coverage.",
        allowed: Score.allCases.map(\.rawValue))
    private static let tasks = Column(
        "tasks", .integer, description: "How many tasks are averaged.", minimum: 1)

    /// `scores.csv`.
    var scores: AnalysisFolder.Table {
        let columns = result.columns.map {
            Column($0, .string, description: "A part of what is forecast.", isRequired: false)
        }
        let schema = TableSchema(
            name: "scores", title: "Scores",
            description: "One row per model, task, output_type and score, in this order.",
            columns: [Self.model] + columns + [
                Self.type, Self.score,
                Column(
                    "scored_value", .number,
                    description: "The score; missing when it is infinite, as for what had no probability.",
                    isRequired: false),
            ])
        return AnalysisFolder.Table(schema: schema) { (table) throws(FileError) in
            for entry in result.entries {
                let ids = entry.task.ids.map { $0.isEmpty ? Value.missing : .text($0) }
                for (score, value) in entry.scores {
                    try table.append(
                        [.text(entry.task.model)] + ids + [
                            .text(entry.task.type.rawValue), .text(score.rawValue), .number(value),
                        ])
                }
            }
        }
    }

    /// `means.csv`.
    var means: AnalysisFolder.Table {
        let schema = TableSchema(
            name: "means", title: "Mean scores", description: "One row per model, output_type and score.",
            columns: [Self.model, Self.type, Self.score, Self.tasks]
                + Self.interval("mean", "The mean score; missing when it is infinite.", "the mean")
                + [
                    Column(
                        "relative_skill", .number,
                        description:
                            "By which factor the score is worse than that of the models in the geometric mean, on "
                            + "the tasks that each pair shares; relative to the reference, if one was named.",
                        isRequired: false, minimum: 0)
                ],
            primaryKey: ["model_id", "output_type", "score"])
        return AnalysisFolder.Table(
            schema: schema,
            rows: result.means.map { mean in
                [
                    .text(mean.model), .text(mean.type.rawValue), .text(mean.score.rawValue),
                    .integer(mean.interval.count),
                ] + Self.values(mean.interval) + [.number(orMissing: mean.relativeSkill)]
            })
    }

    /// `pairs.csv`.
    var pairs: AnalysisFolder.Table {
        let schema = TableSchema(
            name: "pairs", title: "Models compared",
            description:
                "One row per pair of models, output_type and score, on the tasks that both forecast.",
            columns: [
                Self.model,
                Column("other_model_id", .string, description: "The model that it is compared with."),
                Self.type, Self.score, Self.tasks,
            ]
                + Self.interval(
                    "difference",
                    "The mean of the model's score less the other's; below 0 when it is better.",
                    "the mean difference, from \(HubScores.leastTasks) tasks on")
                + [
                    Column(
                        "ratio", .number, description: "The model's mean score divided by the other's.",
                        isRequired: false)
                ],
            primaryKey: ["model_id", "other_model_id", "output_type", "score"])
        return AnalysisFolder.Table(
            schema: schema,
            rows: result.pairs.map { pair in
                [
                    .text(pair.model), .text(pair.other), .text(pair.type.rawValue),
                    .text(pair.score.rawValue), .integer(pair.difference.count),
                ] + Self.values(pair.difference) + [.number(orMissing: pair.ratio)]
            })
    }

    private static func interval(_ name: String, _ description: String, _ of: String) -> [Column] {
        [
            Column(name, .number, description: description, isRequired: false),
            Column(
                "standard_error", .number,
                description: "Its standard error, if tasks are independent; missing for a single one.",
                isRequired: false),
            Column(
                "low", .number,
                description: "The lower end of the 95 % interval of \(of), by the normal law.",
                isRequired: false),
            Column("high", .number, description: "The upper end.", isRequired: false),
        ]
    }

    private static func values(_ interval: ConfidenceInterval) -> [Value] {
        [interval.mean, interval.standardError, interval.low, interval.high].map { .number($0) }
    }
}
