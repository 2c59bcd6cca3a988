/// Points listed in a table.
public struct TableDesign: DesignMethod {
    /// The file.
    public var table: InputTable

    /// The key `table`.
    public static let key = Key.optional(
        "table", "CSV file", default: "none", example: "points.csv",
        "Points listed in a table: a column for each uncertainty, named by its path, and optionally `point` with ids. "
            + "What has no column, or an empty cell, stays as written.")
    /// Nobody knows how the points were chosen.
    public static let isSample = false
    /// The column of ids.
    public static let idColumn = "point"

    /// Reads the design.
    public init?(_ fields: any FieldReader) {
        guard let table = fields.table(Self.key) else { return nil }
        self.table = table
    }

    /// The command line names no table.
    public init(points: Int?) throws(DesignRequestError) {
        throw DesignRequestError(
            "design 'table' needs a table; write 'design: {table: points.csv}' under 'run' in the scenario")
    }

    /// Columns must be uncertainties, cells values of their kind, and ids unique.
    public func check(_ context: CheckContext) {
        if !(1...DesignRequest.pointLimit).contains(table.rows.count) {
            context.report(
                "\(table.file) has \(table.rows.count) rows; a design has 1 to \(DesignRequest.pointLimit) points",
                at: table.position)
        }
        let uncertainties = context.scenario.uncertainties
        for (index, name) in table.header.enumerated() {
            let cells = table.rows.map { $0[index] }
            if name.value == Self.idColumn {
                checkIDs(cells, context)
            } else if let uncertainty = uncertainties.first(where: { $0.path.value == name.value }) {
                for cell in cells where !cell.value.isEmpty { check(cell, of: uncertainty, context) }
            } else {
                context.known(
                    name, among: [Self.idColumn] + uncertainties.map(\.path.value),
                    as: "column of a table of points")
            }
        }
    }

    private func checkIDs(_ ids: [Name], _ context: CheckContext) {
        var first: [String: SourcePosition] = [:]
        for id in ids {
            if id.value.isEmpty || !id.value.unicodeScalars.allSatisfy(Scenario.isWordScalar) {
                context.report("'\(id.value)' is no id; use letters, digits, '_' and '-'", at: id.position)
            }
            if id.value == "p000" {
                context.report("'p000' is the scenario as written; choose another id", at: id.position)
            }
            if let position = first.updateValue(id.position, forKey: id.value) {
                context.report(
                    "point '\(id.value)' is already at \(position); ids must be unique", at: id.position)
            }
        }
    }

    private func check(_ cell: Name, of uncertainty: Uncertainty, _ context: CheckContext) {
        if let words = uncertainty.law.words {
            context.known(cell, among: words, as: "category of '\(uncertainty.path.value)'")
        } else if InputTable.number(cell.value) == nil {
            context.report(
                "'\(uncertainty.path.value)' is '\(cell.value)'; expected a number", at: cell.position)
        }
    }

    /// The design in words.
    public var summary: String { "\(table.rows.count) points of \(table.file)" }
}
