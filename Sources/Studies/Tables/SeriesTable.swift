internal import ScenarioModel
internal import TableKit

/// `series.csv`: how each outcome moves, over the replicates of a policy; the columns of a fan chart.
enum SeriesTable: StudyTable {
    static let name = "series"

    /// The names of the columns of quantiles, in the order of ``QuantileLevels/fan``.
    private static let quantiles = ["q05", "q25", "median", "q75", "q95"]

    static func schema(_ result: StudyResult) -> TableSchema {
        let isExact = SeriesReducer.isExact(result.plan)
        return TableSchema(
            name: name, title: "Series",
            description: "One row per policy, outcome and step: mean and quantiles over the replicates, each "
                + "in the unit of the outcome's column in outcomes.csv."
                + (isExact ? "" : sketchNote),
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
                + zip(quantiles, QuantileLevels.fan.probabilities).map { name, share in
                    Column(
                        name, .number,
                        description: "The \(share) quantile over the replicates (type 7, linear"
                            + (isExact ? ")." : "; each value within 2⁻⁸ of its size)."),
                        isRequired: false)
                },
            primaryKey: ["policy", "point", "outcome", "step"])
    }

    /// What the description adds when values are counted and not kept.
    private static let sketchNote =
        " With more than \(SeriesReducer.exactLimit) replicates, as here, values are counted in buckets as wide as "
        + "2⁻⁸ of their size, and quantiles are interpolated between the least and the greatest value of a bucket; "
        + "an outcome with few different values stays exact."

    /// The columns that have a value after each step, sorted by name.
    private static func measured(_ result: StudyResult) -> [Int] {
        result.columns.indices
            .filter { result.columns[$0].summary != .run }
            .sorted { Value.text(result.columns[$0].name).precedes(.text(result.columns[$1].name)) }
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let dates = result.seriesSteps.map(result.scenario.timeline.label)
        for policy in result.policies {
            let levels = policy.series.levels.places(of: .fan)
            for column in measured(result) {
                for (place, step) in result.seriesSteps.enumerated() {
                    let point = policy.series[column, place]
                    try table.append(
                        [
                            .text(policy.id), .text(result.plan.pointOfSummaries),
                            .text(result.columns[column].name),
                            .integer(step), .text(dates[place]), .integer(point.count), .number(point.mean),
                            .number(point.standardError),
                        ] + levels.map { .number(point.quantiles[$0]) })
                }
            }
        }
    }
}
