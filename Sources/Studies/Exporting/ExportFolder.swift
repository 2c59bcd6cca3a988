internal import TableKit

/// Writes charts of a study's results: for each its table and its Vega-Lite specification, and `datapackage.json`.
public enum ExportFolder {
    /// The note of the data package that tells charts from results.
    static let note = "charts of"

    /// The names of all charts, in their order.
    public static var chartNames: [String] { ChartExports.all.map { $0.name } }

    /// Writes the charts that the results have; files appear whole or not at all. Charts of an earlier export that are not
    /// among them are removed; other files of the folder stay.
    ///
    /// The same results give the same bytes.
    /// - Parameters:
    ///   - results: The results.
    ///   - names: The charts that are wanted, of ``chartNames``. The default is all.
    ///   - folder: The path of the folder, made when missing.
    /// - Returns: The names of the charts that were written.
    /// - Throws: ``ExportError`` for a folder in the results, or one that holds another data package, and for a chart that there
    ///   is not, or that the results do not have; `FileError` if something can't be written. Then nothing was changed.
    @discardableResult
    public static func write(
        _ results: StoredResults, only names: [String] = [], to folder: String
    ) throws -> [String] {
        try check(folder, results)
        let charts = try charts(names, of: results)
        var staged = try StagedFolder(destination: folder)
        var resources: [DataPackage.Resource] = []
        for chart in charts {
            let place = try staged.place(for: "\(chart.name).csv")
            var table = TableWriter(chart.schema(results), to: try StagedFile(at: place))
            try chart.fill(&table, results)
            assert(table.isSortedByKey, "the rows of \(chart.name) are not sorted by its key")
            resources.append(try table.finish())
            try staged.write("\(chart.name).vl.json", chart.specification(results).bytes)
        }
        try staged.write(ResultsDescriptor.fileName, package(results, resources).json)
        try staged.commit(removing: chartNames.flatMap { ["\($0).csv", "\($0).vl.json"] })
        return charts.map { $0.name }
    }

    private static func check(_ folder: String, _ results: StoredResults) throws(ExportError) {
        if Files.isInside(folder, results.folder) {
            throw ExportError.inside(folder, results: results.folder)
        }
        let isTaken = Files.isFile(Files.join(folder, ResultsDescriptor.fileName))
        if isTaken, ResultsDescriptor(folder: folder)?.notes?[note] == nil {
            throw ExportError.otherPackage(folder)
        }
    }

    private static func charts(
        _ names: [String], of results: StoredResults
    ) throws(ExportError) -> [any ChartExport.Type] {
        for name in names {
            guard let chart = ChartExports.all.first(where: { $0.name == name }) else {
                throw ExportError(
                    .usage,
                    "there is no chart '\(name)'; there are \(chartNames.joined(separator: ", "))")
            }
            guard chart.isPart(of: results) else {
                throw ExportError(
                    .usage,
                    "'\(results.folder)' has nothing for the chart '\(name)'; docs/charts.md says what each chart needs"
                )
            }
        }
        return ChartExports.all.filter {
            $0.isPart(of: results) && (names.isEmpty || names.contains($0.name))
        }
    }

    private static func package(
        _ results: StoredResults, _ resources: [DataPackage.Resource]
    ) -> DataPackage {
        let study = results.descriptor
        var notes = study.notes ?? [:]
        notes[note] = study.name
        return DataPackage(
            name: "\(study.name)-charts", title: "Charts: \(study.title)",
            description: "Tables for charts of the study '\(study.name)'. Beside each lies a Vega-Lite "
                + "specification that shows it.",
            version: Version.current,
            sources: (study.sources ?? []).map { DataPackage.Source(title: $0.title) },
            resources: resources, notes: notes)
    }
}
