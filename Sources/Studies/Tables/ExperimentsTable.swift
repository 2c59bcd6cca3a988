internal import TableKit

/// `experiments.csv`: which runs there are.
enum ExperimentsTable: StudyTable {
    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: "experiments", title: "Experiments",
            description: "One row per run: what was run, with which seed.",
            columns: [
                SharedColumn.runID, SharedColumn.policy(result), SharedColumn.point, SharedColumn.replicate,
                Column("seed", .integer, description: "The seed of all random draws.", minimum: 0),
            ],
            primaryKey: ["run_id"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        for policy in result.policies {
            for replicate in 0..<result.plan.replicates {
                try table.append([
                    .text(StudyPlan.runID(policy: policy.id, replicate: replicate)), .text(policy.id),
                    .text(StudyPlan.point), .integer(replicate), .integer(Int(result.plan.seed)),
                ])
            }
        }
    }
}
