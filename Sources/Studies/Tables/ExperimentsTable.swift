internal import ScenarioModel
internal import TableKit

/// `experiments.csv`: which runs there are.
enum ExperimentsTable: StudyTable {
    static let name = "experiments"

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Experiments",
            description: "One row per run: what was run, with which seed"
                + (result.plan.hasDesign ? " and which values of the uncertainties." : "."),
            columns: [
                SharedColumn.runID, SharedColumn.policy(result), SharedColumn.point, SharedColumn.replicate,
                Column("seed", .integer, description: "The seed of all random draws.", minimum: 0),
            ]
                + SharedColumn.uncertainties(result),
            primaryKey: ["run_id"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        for policy in result.policies {
            for point in result.plan.points {
                let values = SharedColumn.values(of: point, result)
                for replicate in 0..<result.plan.replicates {
                    try table.append(
                        [
                            .text(StudyPlan.runID(policy: policy.id, point: point.id, replicate: replicate)),
                            .text(policy.id), .text(point.id), .integer(replicate),
                            .integer(Int(result.plan.seed)),
                        ] + values)
                }
            }
        }
    }
}
