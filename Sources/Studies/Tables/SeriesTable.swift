internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// `series.csv`: how each outcome moves, over the replicates of a policy; the columns of a fan chart.
enum SeriesTable: StudyTable {
    /// The quantiles shown, with their column names.
    static let quantiles: [(name: String, share: Double)] = [
        ("q05", 0.05), ("q25", 0.25), ("median", 0.5), ("q75", 0.75), ("q95", 0.95),
    ]

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: "series", title: "Series",
            description: "One row per policy, outcome and step: mean and quantiles over the replicates, each "
                + "in the unit of the outcome's column in outcomes.csv.",
            columns: [
                SharedColumn.policy(result), SharedColumn.point,
                Column(
                    "outcome", .string, description: "The outcome, by its column in outcomes.csv.",
                    allowed: measured(result).map { result.columns[$0].name }),
                SharedColumn.step, SharedColumn.date,
                Column("replicates", .integer, description: "How many replicates have a value.", minimum: 0),
                Column("mean", .number, description: "The mean over the replicates.", isRequired: false),
                Column(
                    "standard_error", .number,
                    description: "The standard error of the mean; missing for fewer than two replicates.",
                    isRequired: false),
            ]
                + quantiles.map { name, share in
                    Column(
                        name, .number,
                        description: "The \(share) quantile over the replicates (type 7, linear).",
                        isRequired: false)
                },
            primaryKey: ["policy", "point", "outcome", "step"])
    }

    /// The columns that have a value after each step, sorted by name.
    private static func measured(_ result: StudyResult) -> [Int] {
        result.columns.indices
            .filter { result.columns[$0].summary != .run }
            .sorted { Value.text(result.columns[$0].name).precedes(.text(result.columns[$1].name)) }
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) {
        let width = result.columns.count
        for policy in result.policies {
            for column in measured(result) {
                for step in 0..<result.scenario.timeline.count {
                    let values = policy.series.map { $0[step * width + column] }.filter { !$0.isNaN }.sorted()
                    let interval = ConfidenceInterval.ofMean(values)
                    table.append(
                        [
                            .text(policy.id), .text(StudyPlan.point), .text(result.columns[column].name),
                            .integer(step), .text(result.scenario.timeline.label(step)),
                            .integer(values.count), .number(interval.mean), .number(interval.standardError),
                        ]
                            + quantiles.map { quantile in
                                values.isEmpty
                                    ? .missing : .number(Statistics.quantile(sorted: values, quantile.share))
                            })
                }
            }
        }
    }
}
