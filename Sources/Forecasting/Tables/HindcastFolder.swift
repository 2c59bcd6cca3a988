internal import NumericKit
internal import ScenarioModel
public import Studies
public import TableKit

/// Writes the tables of a hindcast and `datapackage.json`.
public enum HindcastFolder {
    /// Writes the tables; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes.
    /// - Parameters:
    ///   - result: What the hindcast gave.
    ///   - inputs: The files that went in.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ result: HindcastResult, inputs: [ResultsFolder.Input], to folder: String
    ) throws(FileError) {
        let (hindcast, scenario) = (result.hindcast, result.hindcast.scenario)
        try AnalysisFolder.write(
            [
                forecasts(result), scores(result), skill(result), calibration(result), counts(result),
                countScores(result), integrals(result), weights(result),
            ],
            heading: Heading(
                id: Name("\(scenario.id.value)-hindcast", at: scenario.id.position),
                title: "Hindcast: \(scenario.title)",
                description:
                    "Forecasts of parts of the history of \(scenario.id.value) from what was known before, and their scores.",
                sources: scenario.sources),
            numbers: scenario.inputs, inputs: inputs,
            notes: [
                "seed": String(hindcast.seed), "draws": String(hindcast.draws),
                "replicates": String(hindcast.replicates),
            ], to: folder)
    }

    private static let origin = Column(
        "origin", .string, description: "The last date that was known.")
    private static let lead = Column(
        "lead", .integer, description: "How many steps ahead.", unit: "steps", minimum: 1)
    private static let method = Column(
        "method", .string,
        description:
            "The scenario's model; without_others, the same without terms that look at others; or a simple forecast, see docs/forecasting.md."
    )
    private static let set = Column(
        "set", .string,
        description:
            "Which choices: the first of all scored actors, of a subset of them, or changes of what was chosen before."
    )

    private static func forecasts(_ result: HindcastResult) -> AnalysisFolder.Table {
        let scenario = result.hindcast.scenario
        let actors = scenario.groups.flatMap(\.actors).map(\.value)
        return AnalysisFolder.Table(
            schema: TableSchema(
                name: "forecasts", title: "Forecasts of choices",
                description: "One row per profile that an actor could take in the step of its choice.",
                columns: [
                    origin, lead,
                    Column("date", .string, description: "The date of the choice."),
                    Column("actor", .string, description: "Who chose."),
                    method,
                    Column("profile", .string, description: "A profile that it could take."),
                    Column(
                        "probability", .number,
                        description: "Its probability, given that the actor takes another than it holds.",
                        minimum: 0, maximum: 1),
                    Column("taken", .boolean, description: "Whether the actor took it."),
                    Column("first", .boolean, description: "Whether it had never taken any."),
                ], primaryKey: ["origin", "lead", "actor", "method", "profile"]),
            rows: result.origins.flatMap { origin in
                origin.choices.flatMap { choice in
                    choice.candidates.indices.map { place in
                        [
                            .text(scenario.timeline.label(origin.origin)), .integer(choice.lead),
                            .text(scenario.timeline.label(choice.step)), .text(actors[choice.actor]),
                            .text(choice.method), .text(scenario.profiles[choice.candidates[place]].id),
                            .number(choice.probabilities[place]), .flag(place == choice.observed),
                            .flag(choice.isFirst),
                        ]
                    }
                }
            })
    }

    private static func scores(_ result: HindcastResult) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "scores", title: "Scores of choices",
                description: "One row per set, lead and method.",
                columns: [
                    set, lead, method, Column("choices", .integer, description: "How many.", minimum: 1),
                    Column(
                        "log_score", .number,
                        description:
                            "Mean −ln of the probability of what was taken; less is better. Missing where something was taken that had no probability.",
                        unit: "nats", isRequired: false),
                    Column(
                        "brier_score", .number, description: "Mean Brier score; less is better.", minimum: 0,
                        maximum: 2),
                    Column(
                        "ranked_score", .number,
                        description:
                            "Mean ranked probability score with profiles in the order of the scenario; less is better.",
                        minimum: 0),
                    Column(
                        "accuracy", .number, description: "How often the most probable profile was taken.",
                        unit: "share", minimum: 0, maximum: 1),
                    Column(
                        "entropy", .number,
                        description:
                            "Sharpness: the mean entropy of the forecasts, the log score of calibrated ones.",
                        unit: "nats", minimum: 0),
                ], primaryKey: ["set", "lead", "method"]),
            rows: result.choiceScores.map {
                [
                    .text($0.set), .integer($0.lead), .text($0.method), .integer($0.count),
                    .number(orMissing: finite($0.log)),
                    .number($0.brier), .number($0.ranked), .number($0.accuracy), .number($0.entropy),
                ]
            })
    }

    private static func skill(_ result: HindcastResult) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "skill", title: "Skill",
                description: "One row per set, lead and simple forecast: how much better the model is.",
                columns: [
                    set, lead, Column("baseline", .string, description: "The simple forecast."),
                    Column("choices", .integer, description: "How many.", minimum: 1),
                    Column("actors", .integer, description: "Of how many actors.", minimum: 1),
                    Column(
                        "difference", .number,
                        description:
                            "The baseline's mean log score less the model's; above 0 the model is better. Missing where either has none.",
                        unit: "nats", isRequired: false),
                    Column(
                        "low", .number,
                        description: "The lower end of the 95 % interval, by a bootstrap of actors.",
                        isRequired: false),
                    Column("high", .number, description: "The upper end.", isRequired: false),
                ], primaryKey: ["set", "lead", "baseline"]),
            rows: result.skills.map {
                [
                    .text($0.set), .integer($0.lead), .text($0.baseline), .integer($0.count),
                    .integer($0.difference.clusterCount),
                    .number(orMissing: finite(significant($0.difference.mean))),
                    .number(orMissing: finite(significant($0.difference.low))),
                    .number(orMissing: finite(significant($0.difference.high))),
                ]
            })
    }

    /// A score that can be written.
    private static func finite(_ score: Double) -> Double? { score.isFinite ? score : nil }

    private static func calibration(_ result: HindcastResult) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "calibration", title: "Calibration",
                description: "One row per set, lead and bin of the model's probabilities.",
                columns: [
                    set, lead,
                    Column(
                        "from", .number, description: "The least probability of the bin.", minimum: 0,
                        maximum: 1),
                    Column("to", .number, description: "The end of the bin.", minimum: 0, maximum: 1),
                    Column(
                        "forecasts", .integer, description: "How many profiles were forecast so.", minimum: 1),
                    Column(
                        "mean_forecast", .number, description: "Their mean probability.", minimum: 0,
                        maximum: 1),
                    Column(
                        "observed", .number, description: "The share of them that was taken.", minimum: 0,
                        maximum: 1),
                    Column("low", .number, description: "The lower end of its 95 % interval, Wilson's."),
                    Column("high", .number, description: "The upper end."),
                ], primaryKey: ["set", "lead", "from"]),
            rows: result.sets.flatMap { set in
                result.hindcast.leads.flatMap { lead in
                    (result.calibration(set, lead: lead)?.bins ?? []).map { bin in
                        [
                            .text(set), .integer(lead), .number(bin.lower), .number(bin.upper),
                            .integer(bin.count), .number(significant(bin.meanForecast)),
                            .number(significant(bin.observed.mean)), .number(significant(bin.observed.low)),
                            .number(significant(bin.observed.high)),
                        ]
                    }
                }
            })
    }

    private static func counts(_ result: HindcastResult) -> AnalysisFolder.Table {
        let scenario = result.hindcast.scenario
        let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
        return AnalysisFolder.Table(
            schema: TableSchema(
                name: "counts", title: "Forecast numbers of holders",
                description: "One row per origin, lead, profile and method.",
                columns: [
                    origin, lead, Column("date", .string, description: "The date that was forecast."),
                    Column("profile", .string, description: "The profile."), method,
                    Column(
                        "observed", .integer, description: "How many actors held it.", unit: "actors",
                        minimum: 0),
                    Column("mean", .number, description: "The mean of the forecast.", unit: "actors"),
                ]
                    + levels.map {
                        Column(
                            "p\(Int(100 * $0))", .number,
                            description: "The \(Int(100 * $0)) % quantile of the forecast.", unit: "actors")
                    },
                primaryKey: ["origin", "lead", "profile", "method"]),
            rows: result.origins.flatMap { origin in
                origin.counts.map { count in
                    [
                        .text(scenario.timeline.label(origin.origin)), .integer(count.lead),
                        .text(scenario.timeline.label(origin.origin + count.lead)),
                        .text(scenario.profiles[count.profile].id), .text(count.method),
                        .integer(count.observed), .number(significant(count.mean)),
                    ] + levels.map { .number(significant(count.quantile($0))) }
                }
            })
    }

    private static func countScores(_ result: HindcastResult) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "count_scores", title: "Scores of numbers of holders",
                description: "One row per profile, lead and method.",
                columns: [
                    Column("profile", .string, description: "The profile; `all` for the mean over all."),
                    lead,
                    method, Column("forecasts", .integer, description: "How many.", minimum: 1),
                    Column(
                        "crps", .number,
                        description: "Mean continuous ranked probability score; less is better.",
                        unit: "actors", minimum: 0),
                    Column(
                        "error", .number, description: "Mean distance of the median from the observation.",
                        unit: "actors", minimum: 0),
                ]
                    + HindcastResult.coverages.map {
                        Column(
                            "coverage_\(Int(100 * $0))", .number,
                            description:
                                "How often the central \(Int(100 * $0)) % interval held the observation; missing for a single number.",
                            unit: "share", isRequired: false, minimum: 0, maximum: 1)
                    }
                    + [
                        Column(
                            "width_90", .number, description: "Mean width of the 90 % interval.",
                            unit: "actors", isRequired: false, minimum: 0)
                    ], primaryKey: ["profile", "lead", "method"]),
            rows: result.countScores.map { score in
                [
                    .text(score.profile), .integer(score.lead), .text(score.method), .integer(score.count),
                    .number(score.crps), .number(score.error),
                ]
                    + HindcastResult.coverages.indices.map { .number(orMissing: score.coverage?[$0]) }
                    + [.number(orMissing: score.width)]
            })
    }

    private static func integrals(_ result: HindcastResult) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "integrals", title: "Probability integral transforms",
                description:
                    "One row per lead and bin: where the observed numbers of holders lie in the model's distributions; even when calibrated.",
                columns: [
                    lead,
                    Column("bin", .integer, description: "The bin, from 1, each a tenth wide.", minimum: 1),
                    Column(
                        "share", .number, description: "The share of the observations.", minimum: 0,
                        maximum: 1),
                ], primaryKey: ["lead", "bin"]),
            rows: result.hindcast.leads.flatMap { lead in
                (result.integrals(lead: lead) ?? []).enumerated().map {
                    [.integer(lead), .integer($0 + 1), .number(significant($1))]
                }
            })
    }

    private static func weights(_ result: HindcastResult) -> AnalysisFolder.Table {
        let timeline = result.hindcast.scenario.timeline
        return AnalysisFolder.Table(
            schema: TableSchema(
                name: "weights", title: "Weights by origin",
                description: "One row per origin and term: what was fitted to the history known then.",
                columns: [
                    origin, Column("parameter", .string, description: "The path of the coefficient."),
                    Column(
                        "part", .string, description: "What it was fitted to.",
                        allowed: HistoryFit.Part.allCases.map(\.rawValue)),
                    Column("selected", .boolean, description: "Whether the term is part of the model."),
                    Column("estimate", .number, description: "The weight.", unit: "utility per unit"),
                    Column(
                        "clustered_error", .number, description: "Its standard error, by actor.",
                        isRequired: false, minimum: 0),
                ], primaryKey: ["origin", "parameter"]),
            rows: result.origins.flatMap { origin in
                origin.fit.weights.map {
                    [
                        .text(timeline.label(origin.origin)), .text($0.path), .text($0.part.rawValue),
                        .flag($0.isSelected), .number($0.value), .number(orMissing: $0.clusteredError),
                    ]
                }
            })
    }
}
