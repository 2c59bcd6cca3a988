extension Roster {
    /// Adds the columns of a further table of the same actors.
    ///
    /// An actor that the table lacks has empty cells in them. The table's column `source` holds for its own columns and is
    /// no attribute. Reported are ids that the roster lacks, ids that occur twice, and columns that there are already.
    /// - Parameters:
    ///   - earlier: The tables that the roster holds.
    ///   - idColumn: The name of the column with the ids.
    ///   - group: The word of the group, for messages.
    mutating func join(
        _ table: InputTable, to earlier: some Sequence<InputTable>, idColumn: String, group: String,
        _ fields: any FieldReader
    ) {
        guard let idIndex = Self.ids(in: table, idColumn, fields) else { return }
        let rows = rows(of: table, idIndex, group: group, fields)
        for (column, name) in table.header.enumerated()
        where column != idIndex && name.value != "source" {
            let others = earlier.lazy.flatMap(\.header)
            if let other = others.first(where: { $0.value == name.value }) {
                fields.report(
                    "column '\(name.value)' is already at \(other.position); rename or drop one",
                    at: name.position)
                continue
            }
            let cells = rows.map { $0.map { table.rows[$0][column] } ?? Name("", at: name.position) }
            attributes.append(
                Attribute(
                    name: name.value, texts: cells.map(\.value), positions: cells.map(\.position)))
        }
        inputs += InputRecord.columns(of: table, skipping: idColumn)
    }

    /// The row of the table with each actor of the roster; nil for one that the table lacks.
    private func rows(
        of table: InputTable, _ idIndex: Int, group: String, _ fields: any FieldReader
    ) -> [Int?] {
        var rows: [String: Int] = [:]
        let known = Set(ids.map(\.value))
        for (row, cells) in table.rows.enumerated() {
            let id = cells[idIndex]
            if let other = rows[id.value] {
                fields.report(
                    "actor '\(id.value)' is already at \(table.rows[other][idIndex].position); ids must be unique",
                    at: id.position)
            } else if known.contains(id.value) {
                rows[id.value] = row
            } else {
                fields.report(
                    Spelling.unknown(id.value, among: ids.map(\.value), as: "actor of '\(group)'"),
                    at: id.position)
            }
        }
        return ids.map { rows[$0.value] }
    }
}
