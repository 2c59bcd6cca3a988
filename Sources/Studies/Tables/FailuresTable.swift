internal import TableKit

/// `failures.csv`: which runs could not be finished, and why.
enum FailuresTable: StudyTable {
    static let name = "failures"

    static func isPart(of result: StudyResult) -> Bool { !result.failures.isEmpty }

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Failures",
            description:
                "One row per block of runs that could not be finished. They are in experiments.csv, and in no other table.",
            columns: [
                SharedColumn.policy(result), SharedColumn.point,
                Column(
                    "first_replicate", .integer, description: "The first replicate of the block.", minimum: 0),
                Column(
                    "last_replicate", .integer, description: "The last replicate of the block.", minimum: 0),
                Column("message", .string, description: "What went wrong."),
            ] + SharedColumn.uncertainties(result),
            primaryKey: ["policy", "point", "first_replicate"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let failures = result.failures.sorted {
            ($0.policy, $0.point, $0.replicates.lowerBound) < ($1.policy, $1.point, $1.replicates.lowerBound)
        }
        for failure in failures {
            let point = result.plan.points[failure.point]
            try table.append(
                [
                    .text(result.policies[failure.policy].id), .text(point.id),
                    .integer(failure.replicates.lowerBound), .integer(failure.replicates.upperBound - 1),
                    .text(failure.message),
                ] + SharedColumn.values(of: point, result))
        }
    }
}
