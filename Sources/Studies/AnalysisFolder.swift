internal import ScenarioModel
internal import TableKit

/// Writes what an analysis leaves behind: its tables and `datapackage.json`, whole or not at all.
enum AnalysisFolder {
    /// A table with its rows, sorted by its key.
    struct Table {
        let schema: TableSchema
        let fill: (inout TableWriter) throws(FileError) -> Void
    }

    /// Writes tables and their description; other files of the folder stay.
    /// - Parameters:
    ///   - obsolete: Files of an earlier analysis that this one does not have.
    ///   - notes: Facts about the analysis, beside those about its inputs.
    static func write(
        _ tables: [Table], removing obsolete: [String] = [], heading: Heading, numbers: [InputRecord],
        inputs: [ResultsFolder.Input], notes: [String: String], to folder: String
    ) throws(FileError) {
        var staged = try StagedFolder(destination: folder)
        var resources: [DataPackage.Resource] = []
        for table in tables {
            let place = try staged.place(for: "\(table.schema.name).csv")
            var writer = TableWriter(table.schema, to: try StagedFile(at: place))
            try table.fill(&writer)
            assert(writer.isSortedByKey, "the rows of \(table.schema.name) are not sorted by its key")
            resources.append(try writer.finish())
        }
        let total = numbers.reduce((count: 0, assumed: 0)) {
            ($0.count + $1.count, $0.assumed + $1.assumptions)
        }
        var notes = notes
        notes["entente"] = Version.current
        notes["assumptions"] = "\(total.assumed) of \(total.count) input numbers are assumptions"
        for input in inputs { notes["sha256 of \(input.path)"] = input.sha256 }
        let package = DataPackage(
            name: heading.id.value.lowercased(), title: heading.title,
            description: heading.description.isEmpty ? heading.title : heading.description,
            version: Version.current,
            sources: heading.sources.map { DataPackage.Source(title: "\($0.id.value): \($0.title)") },
            resources: resources, notes: notes)
        try staged.write("datapackage.json", package.json)
        try staged.commit(removing: obsolete)
    }
}
