internal import TableKit

/// One table of a study's results; one small file each, listed in ``StudyTables/all``.
protocol StudyTable: Sendable {
    /// The name of the table, and of its file without the ending.
    static var name: String { get }
    /// Whether a study has the table at all.
    static func isPart(of result: StudyResult) -> Bool
    /// The declaration, from which both the CSV and its description in the data package come.
    static func schema(_ result: StudyResult) -> TableSchema
    /// Appends the rows, sorted by the table's key.
    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError)
}

extension StudyTable {
    /// Every study has it.
    static func isPart(of result: StudyResult) -> Bool { true }
}

/// The tables of a study.
enum StudyTables {
    /// Every table, in the order of the data package.
    static let all: [any StudyTable.Type] = [
        ExperimentsTable.self, OutcomesTable.self, SeriesTable.self, AdoptionTable.self,
        EventsTable.self, AgreementsTable.self, ComparisonTable.self, RegretTable.self,
        RobustnessTable.self, SwitchesTable.self, FailuresTable.self, AssumptionsTable.self,
    ]

    /// The tables that a study has.
    static func parts(of result: StudyResult) -> [any StudyTable.Type] {
        all.filter { $0.isPart(of: result) }
    }

    /// The files of tables that a study does not have, and that an earlier one may have left.
    static func obsolete(_ result: StudyResult) -> [String] {
        all.filter { !$0.isPart(of: result) }.map { "\($0.name).csv" }
    }

    /// Writes a table with all its rows, and describes it.
    static func write(
        _ kind: any StudyTable.Type, _ result: StudyResult, to place: StagedPlace
    ) -> Result<DataPackage.Resource, FileError> {
        Result { () throws(FileError) in
            var table = TableWriter(kind.schema(result), to: try StagedFile(at: place))
            try kind.fill(&table, result)
            assert(table.isSortedByKey, "the rows of \(table.schema.name) are not sorted by its key")
            return try table.finish()
        }
    }
}

/// Columns that several tables share, so that they are described once.
enum SharedColumn {
    static let runID = Column(
        "run_id", .string, description: "The word of the run: policy, design point and replicate.")
    static func policy(_ result: StudyResult) -> Column {
        Column(
            "policy", .string, description: "The policy, by its word in the scenario.",
            allowed: result.policies.map(\.id))
    }
    static let point = Column(
        "point", .string,
        description:
            "The design point; p000 is the scenario as written, and `all` every point of a design together.")
    static let replicate = Column(
        "replicate", .integer,
        description:
            "The number of the replicate; runs of one replicate have the same random draws under every policy.",
        minimum: 0)
    static let step = Column(
        "step", .integer, description: "The step, counted from 0.", unit: "step", minimum: 0)
    static let date = Column(
        "date", .string, description: "The step's date, or its number in an undated run.")
}
