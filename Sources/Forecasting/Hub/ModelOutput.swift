internal import ScenarioModel
internal import Studies
internal import TableKit

/// `model-output/<team>-<model>/<origin>-<team>-<model>.csv`: a forecast as hubs exchange it.
///
/// A forecast of a number that only some runs have would be one under a condition that no observation tells, so it is left
/// out: lock-in times where some runs never lock in, for instance.
struct ModelOutput {
    let forecast: Forecast
    let origin: Day

    /// The name of the file.
    var name: String { "\(origin)-\(forecast.source.id).csv" }

    /// Hands every row that hubs get to a closure.
    private func forEachRow(_ body: (Forecast.Row) throws(FileError) -> Void) throws(FileError) {
        let counts = Dictionary(
            uniqueKeysWithValues: forecast.result.policies.map { ($0.id, $0.runCount) })
        try forecast.forEachRow { (row) throws(FileError) in
            if row.runs == counts[row.policy] { try body(row) }
        }
    }

    /// The outcomes with the steps at which they are forecast under some policy, both ascending.
    func targets() throws(FileError) -> [(column: Int, steps: [Int])] {
        var steps: [Int: Set<Int>] = [:]
        try forEachRow { (row) throws(FileError) in steps[row.column, default: []].insert(row.step) }
        return forecast.columns.compactMap { column in steps[column].map { (column, $0.sorted()) } }
    }

    /// Writes the file into its folder.
    func write(to folder: String) throws(FileError) {
        var staged = try StagedFolder(
            destination: Files.join(Files.join(folder, "model-output"), forecast.source.id))
        var table = TableWriter(Self.schema, to: try StagedFile(at: try staged.place(for: name)))
        let date = Value.text("\(origin)")
        try forEachRow { (row) throws(FileError) in
            guard let day = forecast.day(of: row.step) else { return }
            try table.append([
                date, .text(row.policy), .text(forecast.result.columns[row.column].name),
                .integer(origin.months(through: day)), .text("\(day)"), .text(row.output.type),
                .text(row.output.id ?? Self.noID), .number(row.value),
            ])
        }
        _ = try table.finish()
        try staged.commit()
    }

    /// What hubs write for the level of a mean.
    private static let noID = "NA"

    private static let schema = TableSchema(
        name: "model-output", title: "Model output", description: "One row per number of a distribution.",
        columns: [
            Column("origin_date", .string, description: "The day from which is forecast."),
            Column("scenario_id", .string, description: "The policy."),
            Column("target", .string, description: "The outcome."),
            Column("horizon", .integer, description: "How many months ahead, the first included."),
            Column("target_end_date", .string, description: "The day on which the outcome is measured."),
            Column("output_type", .string, description: "Which number of the distribution."),
            Column("output_type_id", .string, description: "The level or the category; NA for a mean."),
            Column("value", .number, description: "The number."),
        ])
}
