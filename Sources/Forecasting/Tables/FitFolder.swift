public import ScenarioModel
public import Studies
public import TableKit

/// Writes what was fitted to a history: `estimates.csv`, `covariance.csv`, `fit.csv`, `selection.csv` and
/// `datapackage.json`.
public enum FitFolder {
    /// Writes the tables; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes.
    /// - Parameters:
    ///   - fit: What was fitted.
    ///   - scenario: The scenario.
    ///   - inputs: The files that went in.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ fit: HistoryFit, of scenario: Scenario, inputs: [ResultsFolder.Input], to folder: String
    ) throws(FileError) {
        let isSelected = !fit.selection.isEmpty
        try AnalysisFolder.write(
            [estimates(fit), covariance(fit), quality(fit)] + (isSelected ? [selection(fit)] : []),
            removing: (isSelected ? [] : ["selection.csv"]) + SimulationFitFolder.ownFiles,
            heading: Heading(
                id: Name("\(scenario.id.value)-fit", at: scenario.id.position),
                title: "Fit: \(scenario.title)",
                description: "Weights fitted to the history of \(scenario.id.value).",
                sources: scenario.sources),
            numbers: scenario.inputs, inputs: inputs,
            notes: ["history through": scenario.timeline.label(max(0, fit.lastStep))], to: folder)
    }

    static let parts = HistoryFit.Part.allCases.map(\.rawValue)

    /// The table of estimates, the same for every kind of fit.
    static let estimatesSchema = TableSchema(
        name: "estimates", title: "Estimates",
        description:
            "One row per fitted number: its value, and how sure it is. Scenarios can name this file as the source of a number.",
        columns: [
            Column("parameter", .string, description: "The path of the number in the scenario."),
            Column(
                "term", .string,
                description: "The word of the term whose coefficient it is, or the last word of the path."),
            Column(
                "part", .string,
                description:
                    "What it was fitted to: choice, which other profile was taken; timing, who moved when; simulation, what runs made of outcomes; given, nothing.",
                allowed: parts),
            Column("selected", .boolean, description: "Whether the term is part of the model."),
            Column(
                "estimate", .number, description: "The weight; of a fit by simulation the posterior mean.",
                unit: "the number's"),
            Column(
                "standard_error", .number,
                description:
                    "Its standard error if the model holds; of a fit by simulation the posterior standard deviation; missing for what was not fitted.",
                isRequired: false, minimum: 0),
            Column(
                "clustered_error", .number,
                description:
                    "Its standard error when choices of one actor may depend on each other; missing for one actor, and of a fit by simulation.",
                isRequired: false, minimum: 0),
            Column(
                "low", .number,
                description:
                    "The lower end of the 95 % interval: normal, by the clustered error; of a fit by simulation the central one of the posterior.",
                isRequired: false),
            Column("high", .number, description: "The upper end.", isRequired: false),
        ], primaryKey: ["parameter"])

    private static func estimates(_ fit: HistoryFit) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: estimatesSchema,
            rows: fit.weights.map { weight in
                let reach = (weight.clusteredError ?? weight.standardError).map { $0 * 1.959963984540054 }
                return [
                    .text(weight.path), .text(weight.term), .text(weight.part.rawValue),
                    .flag(weight.isSelected), .number(weight.value), .number(orMissing: weight.standardError),
                    .number(orMissing: weight.clusteredError),
                    .number(orMissing: reach.map { significant(weight.value - $0) }),
                    .number(orMissing: reach.map { significant(weight.value + $0) }),
                ]
            })
    }

    private static func covariance(_ fit: HistoryFit) -> AnalysisFolder.Table {
        covariance(fit.covariance, of: fit.fitted.map { fit.weights[$0].path })
    }

    /// The table of covariances, the same for every kind of fit.
    static func covariance(_ matrix: [Double], of paths: [String]) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "covariance", title: "Covariance of the estimates",
                description: "One row per pair of fitted numbers, in both orders.",
                columns: [
                    Column("parameter", .string, description: "The path of one number."),
                    Column("other", .string, description: "The path of the other."),
                    Column(
                        "covariance", .number,
                        description:
                            "The covariance of their estimates, with choices clustered by actor where there are several.",
                        unit: "the numbers'"),
                ], primaryKey: ["parameter", "other"]),
            rows: paths.indices.flatMap { row in
                paths.indices.map {
                    [.text(paths[row]), .text(paths[$0]), .number(matrix[row * paths.count + $0])]
                }
            })
    }

    private static func quality(_ fit: HistoryFit) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "fit", title: "Quality of the fit", description: "One row per part of the model.",
                columns: [
                    Column("part", .string, description: "What was fitted to.", allowed: parts),
                    Column("choices", .integer, description: "How many choices.", minimum: 0),
                    Column("actors", .integer, description: "Of how many actors.", minimum: 0),
                    Column("log_likelihood", .number, description: "The log-likelihood.", unit: "nats"),
                    Column(
                        "null_log_likelihood", .number,
                        description: "The log-likelihood with all fitted weights 0.", unit: "nats"),
                    Column("penalty", .string, description: "What keeps weights from running away."),
                ], primaryKey: ["part"]),
            rows: fit.qualities.map {
                [
                    .text($0.part.rawValue), .integer($0.choices), .integer($0.actors),
                    .number($0.logLikelihood), .number($0.nullLogLikelihood), .text($0.penalty),
                ]
            })
    }

    private static func selection(_ fit: HistoryFit) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "selection", title: "Selection of terms",
                description:
                    "One row per number of terms, taken one after the other; the least score is selected.",
                columns: [
                    Column("terms", .integer, description: "How many terms.", minimum: 0),
                    Column("added", .string, description: "The term taken last.", isRequired: false),
                    Column("penalty", .string, description: "The penalty that predicts best with them."),
                    Column(
                        "log_score", .number,
                        description: "The mean log score of choices left out, by five folds of actors.",
                        unit: "nats"),
                ], primaryKey: ["terms"]),
            rows: fit.selection.map {
                [
                    .integer($0.terms.count), .text(orMissing: $0.terms.last), .text($0.penalty),
                    .number($0.score),
                ]
            })
    }
}
