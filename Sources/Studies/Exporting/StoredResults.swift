internal import TableKit

/// The results of a study, read from their folder.
public struct StoredResults: Sendable {
    /// The folder, as the caller named it.
    public let folder: String
    let descriptor: ResultsDescriptor
    let series: StoredTable
    let comparison: StoredTable
    let adoption: StoredTable
    /// The points of the design and what came out at them; nil without a design.
    let design: DesignResponses?
    /// The outcomes that the scenario has objectives for, in the order of the tables; empty when there are none.
    let objectives: [String]

    /// Columns that a table must have, and whether they hold numbers.
    private static let required: [String: [(name: String, isNumeric: Bool)]] = [
        "series": [("policy", false), ("outcome", false), ("step", true), ("date", false)]
            + FanChart.quantiles.map { ($0, true) },
        "comparison": [("policy", false), ("reference", false), ("outcome", false)]
            + DifferencesChart.numbers.map { ($0, true) },
        "adoption": [
            ("policy", false), ("actor", false), ("group", false), ("step", true), ("date", false),
            ("profile", false), ("probability", true),
        ],
        "experiments": [("policy", false), ("point", false)],
        "outcomes": [("policy", false), ("point", false)],
        "robustness": [("outcome", false)],
    ]

    /// Reads a folder that `entente run` wrote, and makes sure that its tables are as they were written.
    /// - Throws: ``ExportError`` for a folder without results, or with damaged ones; `FileError` for a table that can't be
    ///   read.
    /// - Complexity: O(bytes of the tables), which are read one after the other; memory for 8 bytes a cell of the tables that
    ///   charts are made of.
    public init(folder: String) throws {
        guard let descriptor = ResultsDescriptor(folder: folder), descriptor.isStudy else {
            throw ExportError.noResults(folder)
        }
        let hasDesign = !DesignResponses.uncertainties(descriptor).isEmpty
        let runs: Set = ["experiments", "outcomes"]
        var tables: [String: StoredTable] = [:]
        for resource in descriptor.resources {
            guard !resource.path.utf8.contains(UInt8(ascii: "/")), resource.path.hasSuffix(".csv") else {
                throw ExportError.outside(resource.path, of: folder)
            }
            let file = Files.join(folder, resource.path)
            let bytes = try Files.read(file)
            guard resource.hash == "sha256:" + Digest.sha256(bytes) else { throw ExportError.damaged(file) }
            guard let required = Self.required[resource.name], hasDesign || !runs.contains(resource.name)
            else {
                continue
            }
            let table = try StoredTableReader.read(
                bytes, file: file, fields: resource.schema.fields, skipping: ["run_id", "replicate", "seed"])
            for column in required
            where !(column.isNumeric ? table.hasValues(column.name) : table.hasTexts(column.name)) {
                throw ExportError.missingColumn(column.name, in: file)
            }
            tables[resource.name] = table
        }
        guard let series = tables["series"], let comparison = tables["comparison"],
            let adoption = tables["adoption"]
        else { throw ExportError.noResults(folder) }
        (self.folder, self.descriptor) = (folder, descriptor)
        (self.series, self.comparison, self.adoption) = (series, comparison, adoption)
        let robust = Set(tables["robustness"]?.texts("outcome").words ?? [])
        let columns = descriptor.fields(of: "outcomes").filter(\.isNumeric).map(\.name)
        objectives = columns.filter(robust.contains)
        let stepwise = Set(series.texts("outcome").words)
        if let experiments = tables["experiments"], let outcomes = tables["outcomes"] {
            design = DesignResponses(
                experiments, outcomes, uncertainties: DesignResponses.uncertainties(descriptor),
                names: objectives.isEmpty ? columns.filter(stepwise.contains) : objectives)
        } else {
            design = nil
        }
    }
}
