internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// `robustness.csv`: how each policy does over all design points.
enum RobustnessTable: StudyTable {
    static let name = "robustness"

    static func isPart(of result: StudyResult) -> Bool { !result.comparedObjectives.isEmpty }

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Robustness",
            description:
                "One row per policy and objective, over the design points at which every policy has a value. How sure "
                + "the order is stands in the last two columns: in \(LeastRegret.resamples) resamples the replicates "
                + (result.plan.isSampleOfLaws ? "and the design points are" : "are")
                + " drawn again with replacement.",
            columns: [
                SharedColumn.policy(result), SharedColumn.objective(result),
                Column(
                    "better", .string, description: "Which values the objective wants.",
                    allowed: ["higher", "lower"]),
                Column(
                    "points", .integer, description: "At how many points every policy has a value.",
                    minimum: 0),
                number("mean", "The mean over these points."),
                number("max_regret", "The greatest regret.", minimum: 0),
                number("mean_regret", "The mean regret.", minimum: 0),
                number(
                    "q90_regret", "The \(Robustness.upperShare) quantile of the regrets (type 7, linear).",
                    minimum: 0),
                share(
                    "satisficing",
                    "The share of points whose mean meets the objective's threshold; missing without one."),
                number("mean_rank", "The mean rank, 1 for the best.", minimum: 1),
                share(
                    "probability_best",
                    "The share of futures (point and replicate) in which the policy is the best; equals share it."
                ),
                share(
                    "least_max_regret",
                    "The share of resamples in which the policy has the least of the greatest regret; equals share it."
                ),
                share(
                    "least_mean_regret",
                    "The share of resamples in which the policy has the least mean regret; equals share it."),
            ],
            primaryKey: ["policy", "outcome"])
    }

    private static func number(_ name: String, _ description: String, minimum: Double? = nil) -> Column {
        Column(name, .number, description: description, isRequired: false, minimum: minimum)
    }

    private static func share(_ name: String, _ description: String) -> Column {
        Column(
            name, .number, description: description, unit: "share", isRequired: false, minimum: 0, maximum: 1)
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let objectives = result.comparedObjectives
        let means = try result.means(of: objectives)
        let regrets = zip(objectives, means).map {
            Regrets($1.means, isHigherBetter: $0.isHigherBetter)
        }
        let least = try LeastRegret.of(result, objectives)
        for policy in result.policies.indices {
            for (index, objective) in objectives.enumerated() {
                let robustness = Robustness(
                    objective.objective, policy: policy, means: means[index].means, regrets: regrets[index])
                try table.append([
                    .text(result.policies[policy].id), .text(objective.name),
                    .text(objective.isHigherBetter ? "higher" : "lower"), .integer(robustness?.points ?? 0),
                    .number(orMissing: robustness?.mean), .number(orMissing: robustness?.maxRegret),
                    .number(orMissing: robustness?.meanRegret), .number(orMissing: robustness?.upperRegret),
                    .number(orMissing: robustness?.satisficing), .number(orMissing: robustness?.meanRank),
                    .number(means[index].probabilityBest[policy]), .number(least[index].ofMaximum[policy]),
                    .number(least[index].ofMean[policy]),
                ])
            }
        }
    }
}
