/// An agreement that is in force between two dates under every policy.
public struct DatedAgreement: Sendable {
    /// Who proposed it; nil for the only sponsor.
    public var sponsor: Name?
    /// Who signed it.
    public var partner: Name
    /// The first step; 0 for one signed before the run.
    public var from: Int
    /// The first step in which it is no longer in force; nil for never.
    public var until: Int?
    /// Where it stands.
    public var position: SourcePosition

    private static let columns = ["date", "partner", "sponsor", "until", "source"]

    /// The rows of a table of agreements; reports what is wrong with them. Rows after the end of the run, or that end
    /// before its beginning, are left out.
    /// - Parameter duration: After how many steps an agreement lapses; nil for never.
    static func list(
        _ table: InputTable, duration: Int?, _ fields: any FieldReader
    ) -> [DatedAgreement] {
        for name in table.header where !columns.contains(name.value) {
            fields.report(
                "unexpected column '\(name.value)'; a table of agreements has the columns date, partner and, "
                    + "optionally, sponsor, until, source", at: name.position)
        }
        guard let date = table.column("date"), let partner = table.column("partner") else {
            let missing = columns.prefix(2).filter { table.column($0) == nil }
            fields.report(
                "missing column \(missing.map { "'\($0)'" }.joined(separator: ", ")); a table of agreements has the "
                    + "columns date, partner and, optionally, sponsor, until, source", at: table.position)
            return []
        }
        func cell(_ row: [Name], _ column: String) -> Name? {
            table.column(column).map { row[$0] }.flatMap { $0.value.isEmpty ? nil : $0 }
        }
        return table.rows.compactMap { row in
            guard let from = fields.timeline.step(row[date], fields) else { return nil }
            let until = cell(row, "until").flatMap { fields.timeline.step($0, fields) }
            if let until, until <= from {
                fields.report("'until' must come after 'date'", at: row[date].position)
            }
            let end = until ?? duration.map { from + $0 }
            guard from < fields.timeline.count, end ?? .max > 0 else { return nil }
            return DatedAgreement(
                sponsor: cell(row, "sponsor"), partner: row[partner], from: max(0, from), until: end,
                position: row[partner].position)
        }
    }
}
