internal import ScenarioModel
internal import Studies
internal import TableKit

extension Forecast {
    /// `forecast.csv`: one row per policy, outcome, date and number of the distribution.
    var table: AnalysisFolder.Table {
        AnalysisFolder.Table(schema: schema) { (table) throws(FileError) in
            try forEachRow { (row) throws(FileError) in
                try table.append([
                    .text(row.policy), .text(result.columns[row.column].name),
                    .text(result.scenario.timeline.label(row.step)),
                    .text(orMissing: day(of: row.step)?.description), .text(row.output.type),
                    .text(orMissing: row.output.id), .number(row.value), .integer(row.runs),
                ])
            }
        }
    }

    private var schema: TableSchema {
        TableSchema(
            name: "forecast", title: "Forecast",
            description:
                "One row per policy, outcome, date and number of its distribution over the runs: the mean and "
                + "quantiles of numbers, the probability of each category of events and words. Rows are in the order "
                + "of policy, outcome, date, output_type and output_type_id.",
            columns: [
                Column(
                    "policy", .string, description: "The policy, by its word in the scenario.",
                    allowed: result.policies.map(\.id)),
                Column(
                    "outcome", .string, description: "The outcome, by its column in the results of a run.",
                    allowed: columns.map { result.columns[$0].name }),
                Column(
                    "date", .string,
                    description:
                        "The step after which the outcome is measured: its date, or its number. An outcome of a "
                        + "whole run is at the last."),
                Column(
                    "target_end_date", .string,
                    description: "The last day of the step; missing in a scenario without dates.",
                    isRequired: false),
                Column(
                    "output_type", .string, description: "Which number of the distribution.",
                    allowed: ["mean", "pmf", "quantile"]),
                Column(
                    "output_type_id", .string,
                    description:
                        "The level of a quantile, or the category of a probability: no and yes for an event, that "
                        + "has happened by the date or is the case on it. Missing for a mean.",
                    isRequired: false),
                Column(
                    "value", .number,
                    description:
                        "The number, in the unit of the outcome or a probability. Quantiles are of type 7; of more "
                        + "than 10000 runs, those of an outcome by step are within 2⁻⁸ of their size."),
                Column(
                    "runs", .integer,
                    description: "How many runs have a value; the distribution is that of these.", minimum: 1),
            ])
    }
}
