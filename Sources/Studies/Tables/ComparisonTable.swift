internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// `comparison.csv`: how each policy differs from the reference on the same futures.
enum ComparisonTable: StudyTable {
    static let name = "comparison"

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Comparison",
            description:
                "One row per policy and outcome: the mean of the differences, replicate by replicate, from "
                + "the reference policy, with its 95 % interval. Both runs of a pair have the same random draws.",
            columns: [
                SharedColumn.policy(result), SharedColumn.point,
                Column("reference", .string, description: "The policy compared with."),
                Column("outcome", .string, description: "The outcome, by its column in outcomes.csv."),
                Column(
                    "pairs", .integer, description: "How many replicates have a value under both.", minimum: 1
                ),
                Column("difference", .number, description: "The mean difference, policy − reference."),
                Column(
                    "standard_error", .number, description: "Its standard error; missing for one pair.",
                    isRequired: false),
                Column(
                    "low", .number, description: "The lower end of the 95 % interval.", isRequired: false),
                Column(
                    "high", .number, description: "The upper end of the 95 % interval.", isRequired: false),
                Column(
                    "share_greater", .number, description: "The share of pairs with a greater value.",
                    unit: "share", minimum: 0, maximum: 1),
                Column(
                    "share_equal", .number, description: "The share of pairs with equal values.",
                    unit: "share",
                    minimum: 0, maximum: 1),
            ],
            primaryKey: ["policy", "point", "reference", "outcome"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let reference = result.reference
        let columns = result.columns.indices
            .filter { result.columns[$0].words == nil }
            .sorted { Value.text(result.columns[$0].name).precedes(.text(result.columns[$1].name)) }
        for policy in result.policies.indices where policy != reference {
            let differences = try result.differences(policy: policy, reference: reference)
            for column in columns {
                guard let difference = differences[column] else { continue }
                let interval = difference.interval
                try table.append([
                    .text(result.policies[policy].id), .text(result.plan.pointOfSummaries),
                    .text(result.policies[reference].id), .text(result.columns[column].name),
                    .integer(interval.count), .number(interval.mean), .number(interval.standardError),
                    .number(interval.low), .number(interval.high), .number(difference.shareGreater),
                    .number(difference.shareEqual),
                ])
            }
        }
    }
}
