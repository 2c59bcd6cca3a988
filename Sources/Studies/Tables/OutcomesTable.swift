internal import ScenarioModel
internal import TableKit

/// `outcomes.csv`: what came out of each run.
enum OutcomesTable: StudyTable {
    static let name = "outcomes"

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Outcomes",
            description:
                "One row per run, one column per outcome: as it stands at the end of the run, or, where "
                + "the description says so, of the whole run.",
            columns: [
                SharedColumn.runID, SharedColumn.policy(result), SharedColumn.point, SharedColumn.replicate,
            ]
                + result.columns.map { column in
                    Column(
                        column.name, column.words == nil ? .number : .string,
                        description: column.description, unit: column.unit, isRequired: false,
                        allowed: column.words)
                },
            primaryKey: ["run_id"],
            foreignKeys: [ForeignKey(["run_id"], table: "experiments")])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        for (place, policy) in result.policies.enumerated() {
            for (point, design) in result.plan.points.enumerated() {
                for replicates in result.runs.chunks {
                    let rows = try result.runs.rows(replicates, policy: place, point: point)
                    for replicate in replicates
                    where !result.hasFailed(policy: place, point: point, replicate: replicate) {
                        try table.append(
                            [
                                .text(
                                    StudyPlan.runID(policy: policy.id, point: design.id, replicate: replicate)
                                ),
                                .text(policy.id), .text(design.id), .integer(replicate),
                            ]
                                + result.columns.indices.map {
                                    value(result.columns[$0], rows[replicate, $0])
                                })
                    }
                }
            }
        }
    }

    private static func value(_ column: OutcomeColumn, _ value: Double) -> Value {
        guard !value.isNaN else { return .missing }
        return column.words.map { .text($0[Int(value)]) } ?? .number(value)
    }
}
