internal import ScenarioModel
public import Studies
public import TableKit

/// Writes the tables of the hindcast of a series and `datapackage.json`.
public enum SeriesHindcastFolder {
    /// Writes the tables; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes.
    /// - Parameters:
    ///   - result: What the hindcast gave.
    ///   - inputs: The files that went in.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ result: SeriesHindcastResult, inputs: [ResultsFolder.Input], to folder: String
    ) throws(FileError) {
        let scenario = result.hindcast.scenario
        try AnalysisFolder.write(
            [series(result), scores(result), skill(result), parameters(result)],
            heading: Heading(
                id: Name("\(scenario.id.value)-hindcast", at: scenario.id.position),
                title: "Hindcast: \(scenario.title)",
                description:
                    "Forecasts of outcomes of \(scenario.id.value) from what was known before, and their scores.",
                sources: scenario.sources),
            numbers: scenario.inputs, inputs: inputs, notes: ["seed": String(result.hindcast.seed)],
            to: folder)
    }

    private static let origin = Column("origin", .string, description: "The last date that was known.")
    private static let lead = Column(
        "lead", .integer, description: "How many steps ahead.", unit: "steps", minimum: 1)
    private static let methods =
        "model, the runs of the scenario that were kept, as they go on; model_from_last, the same, moved so that they begin at the last known value"
    private static let method = Column(
        "method", .string, description: methods + "; or a simple forecast, see docs/forecasting.md.")
    private static let outcome = Column(
        "outcome", .string,
        description:
            "The column of the outcome; all for the mean over outcomes, each in standard deviations of what was measured."
    )
    private static let unit = "the outcome's; standard deviations for all"
    private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

    private static func series(_ result: SeriesHindcastResult) -> AnalysisFolder.Table {
        let timeline = result.hindcast.scenario.timeline
        return AnalysisFolder.Table(
            schema: TableSchema(
                name: "series", title: "Forecast outcomes",
                description: "One row per origin, lead, outcome and method.",
                columns: [
                    origin, lead, Column("date", .string, description: "The date that was forecast."),
                    Column("outcome", .string, description: "The column of the outcome."), method,
                    Column("observed", .number, description: "What was measured.", unit: "the outcome's"),
                    Column("mean", .number, description: "The mean of the forecast.", unit: "the outcome's"),
                ]
                    + levels.map {
                        Column(
                            "p\(Int(100 * $0))", .number,
                            description: "The \(Int(100 * $0)) % quantile of the forecast.",
                            unit: "the outcome's")
                    }, primaryKey: ["origin", "lead", "outcome", "method"]),
            rows: result.origins.flatMap { origin in
                origin.forecasts.map { forecast in
                    [
                        .text(timeline.label(origin.origin)), .integer(forecast.lead),
                        .text(timeline.label(forecast.step)),
                        .text(result.hindcast.target[forecast.outcome].outcome), .text(forecast.method),
                        .number(forecast.observed), .number(significant(forecast.mean)),
                    ] + levels.map { .number(significant(forecast.quantile($0))) }
                }
            })
    }

    private static func scores(_ result: SeriesHindcastResult) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "series_scores", title: "Scores of forecast outcomes",
                description: "One row per outcome, lead and method.",
                columns: [
                    outcome, lead, method,
                    Column("forecasts", .integer, description: "How many.", minimum: 1),
                    Column(
                        "crps", .number,
                        description:
                            "Mean continuous ranked probability score; less is better, for a single number it is the distance.",
                        unit: unit, minimum: 0),
                    Column(
                        "error", .number, description: "Mean distance of the median from the observation.",
                        unit: unit, minimum: 0),
                ]
                    + SeriesHindcastResult.coverages.map {
                        Column(
                            "coverage_\(Int(100 * $0))", .number,
                            description:
                                "How often the central \(Int(100 * $0)) % interval held the observation; missing for a single number.",
                            unit: "share", isRequired: false, minimum: 0, maximum: 1)
                    }
                    + [
                        Column(
                            "width_90", .number, description: "Mean width of the 90 % interval.", unit: unit,
                            isRequired: false, minimum: 0)
                    ], primaryKey: ["outcome", "lead", "method"]),
            rows: result.scores.map { score in
                [
                    .text(score.outcome), .integer(score.lead), .text(score.method), .integer(score.count),
                    .number(score.crps), .number(score.error),
                ]
                    + SeriesHindcastResult.coverages.indices.map { .number(orMissing: score.coverage?[$0]) }
                    + [.number(orMissing: score.width)]
            })
    }

    private static func skill(_ result: SeriesHindcastResult) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "series_skill", title: "Skill against simple forecasts",
                description:
                    "One row per outcome, lead, method and baseline, on the forecasts that both made.",
                columns: [
                    outcome, lead, Column("method", .string, description: methods + "."),
                    Column("baseline", .string, description: "The simple forecast."),
                    Column("forecasts", .integer, description: "How many both made.", minimum: 1),
                    Column(
                        "skill", .number,
                        description:
                            "1 − mean score / mean score of the baseline; above 0 the model is better. Missing for a baseline without errors.",
                        isRequired: false),
                    Column(
                        "difference", .number,
                        description: "The mean of the baseline's score less the model's.", unit: unit),
                    Column(
                        "low", .number,
                        description:
                            "The lower end of its 95 % interval, by a plain bootstrap of whole dates; too narrow where dates are few or follow each other.",
                        unit: unit),
                    Column("high", .number, description: "The upper end.", unit: unit),
                    Column("dates", .integer, description: "How many dates are drawn.", minimum: 1),
                ], primaryKey: ["outcome", "lead", "method", "baseline"]),
            rows: result.skills.map {
                [
                    .text($0.outcome), .integer($0.lead), .text($0.method), .text($0.baseline),
                    .integer($0.count), .number(orMissing: $0.skill),
                    .number(significant($0.difference.mean)), .number(significant($0.difference.low)),
                    .number(significant($0.difference.high)), .integer($0.difference.clusterCount),
                ]
            })
    }

    private static func parameters(_ result: SeriesHindcastResult) -> AnalysisFolder.Table {
        let timeline = result.hindcast.scenario.timeline
        return AnalysisFolder.Table(
            schema: TableSchema(
                name: "parameters", title: "Parameters by origin",
                description: "One row per origin and parameter: what was fitted to what was known then.",
                columns: [
                    origin, Column("parameter", .string, description: "The path of the number."),
                    Column("mean", .number, description: "The posterior mean.", unit: "the number's"),
                    Column(
                        "deviation", .number, description: "The posterior standard deviation.",
                        unit: "the number's", minimum: 0),
                    Column(
                        "low", .number, description: "The lower end of the central 95 % interval.",
                        unit: "the number's"),
                    Column("high", .number, description: "The upper end.", unit: "the number's"),
                    Column(
                        "populations", .integer, description: "The number of the last population.",
                        minimum: 0),
                    Column(
                        "distance", .number, description: "The median distance of its particles.",
                        unit: "standard deviations", minimum: 0),
                ], primaryKey: ["origin", "parameter"]),
            rows: result.origins.flatMap { origin in
                origin.fit.estimates.map {
                    [
                        .text(timeline.label(origin.origin)), .text($0.path), .number($0.mean),
                        .number($0.deviation), .number($0.low), .number($0.high),
                        .integer(origin.fit.posterior.number),
                        .number(significant(origin.fit.posterior.medianDistance)),
                    ]
                }
            })
    }
}
