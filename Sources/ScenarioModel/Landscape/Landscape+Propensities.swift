extension Landscape {
    /// The propensities of all pairs, by rows, with their record for the list of assumptions.
    static func propensities(
        _ fields: any FieldReader, _ roster: Roster
    ) -> (values: [Double], inputs: [InputRecord])? {
        let given = [pairs, by, everyone].filter { fields.has($0) }
        guard given.count == 1 else {
            let found = given.isEmpty ? "none" : given.map { "'\($0.name)'" }.joined(separator: " and ")
            fields.report(
                "'propensity' needs exactly one of 'table', 'by' and 'everyone'; found \(found)",
                at: fields.position)
            return nil
        }
        let beside = given[0] == pairs ? [missing] : given[0] == by ? [alike, different] : []
        for key in [missing, alike, different] where fields.has(key) && !beside.contains(key) {
            fields.report("'\(key.name)' can't stand beside '\(given[0].name)'", at: fields.position)
        }
        let count = roster.ids.count
        if given[0] == everyone {
            guard let level = fields.number(everyone, in: .finite) else { return nil }
            return (values(count) { _, _ in level.value }, [InputRecord(level)])
        }
        return given[0] == by ? byAttribute(fields, roster) : fromTable(fields, roster)
    }

    private static func values(_ count: Int, _ propensity: (Int, Int) -> Double) -> [Double] {
        var values = [Double](repeating: 0, count: count * count)
        for i in 0..<count {
            for j in 0..<i {
                values[i * count + j] = propensity(i, j)
                values[j * count + i] = values[i * count + j]
            }
        }
        return values
    }

    private static func byAttribute(
        _ fields: any FieldReader, _ roster: Roster
    ) -> (values: [Double], inputs: [InputRecord])? {
        for key in [alike, different] where !fields.has(key) {
            fields.report(
                "'by' needs '\(key.name)'; write, for example, '\(key.name): \(key.example)'",
                at: fields.position)
        }
        let levels = [alike, different].map { fields.number($0, in: .finite) }
        guard let name = fields.text(by),
            let attribute = roster.attribute(name, for: "to compare the actors by", fields)
        else { return nil }
        for (row, text) in attribute.texts.enumerated() where text.isEmpty {
            fields.report(
                "'\(roster.ids[row].value)' has nothing in '\(name.value)' to compare it by",
                at: attribute.positions[row])
        }
        guard let same = levels[0], let other = levels[1] else { return nil }
        let texts = attribute.texts
        return (
            values(texts.count) { texts[$0] == texts[$1] ? same.value : other.value },
            [InputRecord(same), InputRecord(other)]
        )
    }

    private static let columns = ["actor", "partner", "propensity", "source"]

    private static func fromTable(
        _ fields: any FieldReader, _ roster: Roster
    ) -> (values: [Double], inputs: [InputRecord])? {
        let rest = fields.number(missing, in: .finite)
        guard let table = fields.table(pairs) else { return nil }
        for name in table.header where !columns.contains(name.value) {
            fields.report(
                "unexpected column '\(name.value)'; a table of pairs has the columns actor, partner, "
                    + "propensity and, optionally, source", at: name.position)
        }
        guard let actor = table.column("actor"), let partner = table.column("partner"),
            let propensity = table.column("propensity")
        else {
            let missing = columns.prefix(3).filter { table.column($0) == nil }
            fields.report(
                "missing column\(missing.count > 1 ? "s" : "") "
                    + missing.map { "'\($0)'" }.joined(separator: ", ")
                    + "; a table of pairs has the columns actor, partner, propensity and, optionally, source",
                at: table.position)
            return nil
        }
        var reader = PairReader(roster.ids, fields)
        for row in table.rows { reader.read(row[actor], row[partner], row[propensity]) }
        if rest == nil, !fields.has(missing), !reader.hasProblems { reader.reportMissing(of: table) }
        let inputs =
            InputRecord.columns(of: table, skipping: "actor") + (rest.map { [InputRecord($0)] } ?? [])
        let read = reader.values
        return (values(roster.ids.count) { read[[$1, $0]] ?? rest?.value ?? 0 }, inputs)
    }
}

/// Collects the rows of a table of pairs.
private struct PairReader {
    private let fields: any FieldReader
    private let ids: [Name]
    private let index: [String: Int]
    /// The propensities by the two indices, the smaller one first.
    private(set) var values: [[Int]: Double] = [:]
    /// Whether some row is wrong, so that its pair only seems to be missing.
    private(set) var hasProblems = false
    /// Where each direction of a pair stands.
    private var positions: [[Int]: SourcePosition] = [:]

    init(_ ids: [Name], _ fields: any FieldReader) {
        self.ids = ids
        self.fields = fields
        index = Dictionary(ids.enumerated().map { ($0.element.value, $0.offset) }) { first, _ in first }
    }

    private mutating func report(_ message: String, at position: SourcePosition) {
        hasProblems = true
        fields.report(message, at: position)
    }

    mutating func read(_ actor: Name, _ partner: Name, _ propensity: Name) {
        let number = InputTable.number(propensity.value)
        if number == nil {
            report(
                "'\(propensity.value)' is no propensity; expected a decimal number", at: propensity.position)
        }
        let (first, second) = (known(actor), known(partner))
        guard let first, let second, let number else { return }
        if first == second {
            report("'\(actor.value)' can't be its own partner; leave the row out", at: partner.position)
            return
        }
        if let position = positions.updateValue(actor.position, forKey: [first, second]) {
            report(
                "the pair '\(actor.value)', '\(partner.value)' is already at \(position); keep one",
                at: actor.position)
            return
        }
        let pair = [min(first, second), max(first, second)]
        if let other = values[pair], let position = positions[[second, first]], other != number {
            report(
                "the propensity of '\(actor.value)' and '\(partner.value)' is \(propensity.value) here and "
                    + "\(Int(exactly: other).map(String.init) ?? "\(other)") at "
                    + "\(position); it must be the same in both directions", at: propensity.position)
        }
        values[pair] = number
    }

    private mutating func known(_ name: Name) -> Int? {
        if let place = index[name.value] { return place }
        report(
            Spelling.unknown(name.value, among: ids.map(\.value), as: "actor"), at: name.position)
        return nil
    }

    /// Reports, once, the pairs that no row gives.
    func reportMissing(of table: InputTable) {
        var examples: [String] = []
        var count = 0
        for i in ids.indices {
            for j in ids.indices where j > i && values[[i, j]] == nil {
                count += 1
                if examples.count < 3 { examples.append("'\(ids[i].value)' and '\(ids[j].value)'") }
            }
        }
        guard count > 0 else { return }
        fields.report(
            "the table has no propensity for \(examples.joined(separator: ", "))"
                + (count > examples.count ? " and \(count - examples.count) other pairs" : "")
                + "; add rows, or write 'missing: 0' beside 'table'", at: table.position)
    }
}
