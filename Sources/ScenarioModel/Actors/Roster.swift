/// Actors with their attributes, as a table or a mapping lists them.
struct Roster {
    /// The ids, in written order.
    var ids: [Name]
    /// The attributes, in column order.
    var attributes: [Attribute]
    /// The numbers among them, for the list of assumptions.
    var inputs: [InputRecord]

    /// One actor per row; nil, and reported, when there is no column of that name for the ids.
    init?(_ table: InputTable, idColumn: String, of kind: String = "actors", _ fields: any FieldReader) {
        guard let idIndex = Self.ids(in: table, idColumn, of: kind, fields) else { return nil }
        ids = table.rows.map { $0[idIndex] }
        attributes = table.header.indices.map { column in
            Attribute(
                name: table.header[column].value, texts: table.rows.map { $0[column].value },
                positions: table.rows.map { $0[column].position })
        }
        inputs = InputRecord.columns(of: table, skipping: idColumn)
    }

    /// The index of the column with the ids; reports that there is none.
    static func ids(
        in table: InputTable, _ name: String, of kind: String = "actors", _ fields: any FieldReader
    ) -> Int? {
        if let index = table.column(name) { return index }
        fields.report(
            "no column '\(name)' with the \(kind)' ids; found "
                + table.header.map { "'\($0.value)'" }.joined(separator: ", "), at: table.position)
        return nil
    }

    /// One actor per entry, whose value is a mapping of attributes; those not given are empty. The attribute `source`
    /// holds for the numbers of its actor.
    init(_ entries: [(name: Name, value: any ValueReader)], path: String) {
        ids = entries.map(\.name)
        var names: [String] = []
        for entry in entries {
            for key in entry.value.keys where !names.contains(key.value) { names.append(key.value) }
        }
        let section = Section(
            "\(path).members.<actor>", "The attributes of an actor.",
            keys: names.map {
                Key.optional($0, "number or text", default: "empty", example: "1", "An attribute.")
            })
        let readers = entries.map { $0.value.fields(section) }
        attributes = section.keys.map { key in
            let cells = zip(readers, entries).map { reader, entry in
                reader?.text(key) ?? Name("", at: entry.name.position)
            }
            return Attribute(name: key.name, texts: cells.map(\.value), positions: cells.map(\.position))
        }
        let sources = attributes.first { $0.name == "source" }?.texts
        inputs = attributes.compactMap { attribute in
            let rows = attribute.numbers.indices.filter { attribute.numbers[$0] != nil }
            guard !rows.isEmpty, attribute.name != "source" else { return nil }
            var distinct: [String] = []
            for row in rows {
                if let source = sources?[row], !source.isEmpty, !distinct.contains(source) {
                    distinct.append(source)
                }
            }
            return InputRecord(
                path: "\(path).\(attribute.name)", value: nil, count: rows.count,
                assumptions: rows.count { InputRecord.isAssumption(sources?[$0]) },
                source: distinct.isEmpty ? nil : distinct.prefix(4).joined(separator: "; "),
                position: attribute.positions[0])
        }
    }

    /// The attribute of a name; reports one that there is not.
    func attribute(_ name: Name, for use: String, _ fields: any FieldReader) -> Attribute? {
        if let attribute = attributes.first(where: { $0.name == name.value }) { return attribute }
        fields.report(
            "no column '\(name.value)' \(use); found "
                + attributes.map { "'\($0.name)'" }.joined(separator: ", "), at: name.position)
        return nil
    }

    /// Reports ids that are none and ids that occur twice.
    func checkIDs(as kind: String, _ fields: any FieldReader) {
        var first: [String: SourcePosition] = [:]
        for id in ids {
            if let position = first[id.value] {
                fields.report(
                    "\(kind) '\(id.value)' is already at \(position); ids must be unique", at: id.position)
            } else {
                first[id.value] = id.position
            }
            if id.value.isEmpty || !id.value.unicodeScalars.allSatisfy(Scenario.isWordScalar) {
                fields.report("'\(id.value)' is no id; use letters, digits, '_' and '-'", at: id.position)
            }
        }
    }
}
