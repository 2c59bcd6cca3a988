internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// `regret.csv`: what each policy loses against the best at each design point.
enum RegretTable: StudyTable {
    static let name = "regret"

    static func isPart(of result: StudyResult) -> Bool { !result.comparedObjectives.isEmpty }

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Regret",
            description:
                "One row per policy, design point and objective: the policy's mean, and how far it stays behind the "
                + "policy that is best at this point. Regret and rank are missing at a point where some policy has "
                + "no value.",
            columns: [
                SharedColumn.policy(result), SharedColumn.point, SharedColumn.objective(result),
                Column(
                    "mean", .number, description: "The mean over the replicates that have a value.",
                    isRequired: false),
                Column(
                    "regret", .number,
                    description: "The distance of the mean from the best policy's mean at this point.",
                    isRequired: false, minimum: 0),
                Column(
                    "rank", .integer,
                    description:
                        "The policy's place at this point, 1 for the best; equals share the smaller.",
                    isRequired: false, minimum: 1),
                Column(
                    "share_met", .number,
                    description:
                        "The share of these replicates whose value meets the objective's threshold; missing without one.",
                    unit: "share", isRequired: false, minimum: 0, maximum: 1),
            ],
            primaryKey: ["policy", "point", "outcome"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let objectives = result.comparedObjectives
        let means = try result.means(of: objectives)
        let regrets = zip(objectives, means).map {
            Regrets($1.means, isHigherBetter: $0.isHigherBetter)
        }
        let places = regrets.map { regrets in
            Dictionary(uniqueKeysWithValues: regrets.points.enumerated().map { ($1, $0) })
        }
        for policy in result.policies.indices {
            for point in result.plan.points.indices {
                for (index, objective) in objectives.enumerated() {
                    let place = places[index][point]
                    try table.append([
                        .text(result.policies[policy].id), .text(result.plan.points[point].id),
                        .text(objective.name), .number(means[index].means[policy][point]),
                        .number(orMissing: place.map { regrets[index].regrets[policy][$0] }),
                        .integer(orMissing: place.map { regrets[index].ranks[policy][$0] }),
                        .number(means[index].sharesMet[policy][point]),
                    ])
                }
            }
        }
    }
}

extension SharedColumn {
    /// The outcome of an objective.
    static func objective(_ result: StudyResult) -> Column {
        Column(
            "outcome", .string, description: "The outcome of the objective, by its column in outcomes.csv.",
            allowed: result.comparedObjectives.map(\.name))
    }
}
