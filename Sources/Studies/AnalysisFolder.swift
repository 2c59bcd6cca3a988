package import ScenarioModel
package import TableKit

/// Writes what an analysis leaves behind: its tables and `datapackage.json`, whole or not at all.
package enum AnalysisFolder {
    /// A table with its rows, sorted by its key.
    package struct Table {
        let schema: TableSchema
        let fill: (inout TableWriter) throws(FileError) -> Void

        package init(
            schema: TableSchema, fill: @escaping (inout TableWriter) throws(FileError) -> Void
        ) {
            (self.schema, self.fill) = (schema, fill)
        }

        /// A table of rows in any order.
        package init(schema: TableSchema, rows: [[Value]]) {
            let key = schema.primaryKey.compactMap { name in
                schema.columns.firstIndex { $0.name == name }
            }
            let sorted = rows.sorted { left, right in
                for place in key {
                    if left[place].precedes(right[place]) { return true }
                    if right[place].precedes(left[place]) { return false }
                }
                return false
            }
            self.init(schema: schema) { (table) throws(FileError) in
                for row in sorted { try table.append(row) }
            }
        }
    }

    /// Writes tables and their description; other files of the folder stay.
    /// - Parameters:
    ///   - obsolete: Files of an earlier analysis that this one does not have.
    ///   - notes: Facts about the analysis, beside those about its inputs.
    package static func write(
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
        if !numbers.isEmpty {
            notes["assumptions"] = "\(total.assumed) of \(total.count) input numbers are assumptions"
        }
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
