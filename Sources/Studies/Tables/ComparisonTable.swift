internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// `comparison.csv`: how the policies differ on the same futures.
enum ComparisonTable: StudyTable {
    static let name = "comparison"

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Comparison",
            description:
                "One row per pair of policies and outcome: the mean of the differences, replicate by replicate, "
                + "with its 95 % interval. Both runs of a pair have the same random draws. Every policy is compared with "
                + "the reference policy, and each other pair comes once. With a design the difference is the mean over "
                + "its points, and the interval says how well the runs know that mean: not how much it would change "
                + "with other points, nor how much the points differ.",
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
                share("share_greater", "The share of pairs with a greater value."),
                share("share_equal", "The share of pairs with equal values."),
                share("points_greater", "The share of points whose mean difference is above 0."),
                Column(
                    "narrower", .number,
                    description:
                        "How many times as wide the interval would be if the runs of the two policies were "
                        + "independent; missing where it has no width.", isRequired: false, minimum: 0),
                share(
                    "probability_better",
                    "The share of pairs with the better value; missing for an outcome without an objective.",
                    isRequired: false),
                share(
                    "points_better",
                    "The share of points with the better mean; missing for an outcome without an objective.",
                    isRequired: false),
            ],
            primaryKey: ["policy", "point", "reference", "outcome"])
    }

    private static func share(_ name: String, _ description: String, isRequired: Bool = true) -> Column {
        Column(
            name, .number, description: description, unit: "share", isRequired: isRequired, minimum: 0,
            maximum: 1)
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let columns = result.columns.indices
            .filter { result.columns[$0].words == nil }
            .sorted { Value.text(result.columns[$0].name).precedes(.text(result.columns[$1].name)) }
        let isHigherBetter = columns.map { column in
            result.scenario.objectives.first { $0.outcome.value == result.columns[column].name }?
                .isHigherBetter
        }
        for policy in result.policies.indices {
            let others = result.comparedPolicies(with: policy)
            let differences = try result.differences(policy, from: others)
            for (other, differences) in zip(others, differences) {
                for (column, isHigherBetter) in zip(columns, isHigherBetter) {
                    guard let difference = differences[column] else { continue }
                    try table.append(
                        [
                            .text(result.policies[policy].id), .text(result.plan.pointOfSummaries),
                            .text(result.policies[other].id), .text(result.columns[column].name),
                        ] + values(difference, isHigherBetter))
                }
            }
        }
    }

    private static func values(_ difference: PolicyDifference, _ isHigherBetter: Bool?) -> [Value] {
        let interval = difference.interval
        return [
            .integer(interval.count), .number(interval.mean), .number(interval.standardError),
            .number(interval.low), .number(interval.high), .number(difference.shareGreater),
            .number(difference.shareEqual), .number(difference.pointsGreater),
            .number(difference.widthUnpaired),
            .number(orMissing: isHigherBetter.map { difference.probabilityBetter(isHigherBetter: $0) }),
            .number(orMissing: isHigherBetter.map { difference.pointsBetter(isHigherBetter: $0) }),
        ]
    }
}
