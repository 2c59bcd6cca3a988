internal import ScenarioModel
internal import TableKit

/// `assumptions.csv`: what the scenario puts in, and what of it is assumed.
enum AssumptionsTable: StudyTable {
    static let name = "assumptions"

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Inputs and assumptions",
            description: "One row per parameter, or per numeric column of an input table, with its source.",
            columns: [
                Column(
                    "row", .integer, description: "The place of the input in the scenario, from 1.",
                    minimum: 1),
                Column("input", .string, description: "The parameter's path, or table:column."),
                Column(
                    "value", .number, description: "The number; missing for a column or a dated path.",
                    isRequired: false),
                Column("numbers", .integer, description: "How many numbers the row stands for.", minimum: 0),
                Column(
                    "assumptions", .integer, description: "How many of them have no source.", minimum: 0),
                Column("source", .string, description: "The source as written.", isRequired: false),
            ],
            primaryKey: ["row"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        for (row, input) in result.scenario.inputs.enumerated() {
            try table.append([
                .integer(row + 1), .text(input.path), .number(orMissing: input.value), .integer(input.count),
                .integer(input.assumptions), .text(orMissing: input.source),
            ])
        }
    }
}
