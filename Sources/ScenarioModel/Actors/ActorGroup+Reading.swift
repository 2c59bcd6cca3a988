extension ActorGroup {
    static let table = Key.optional(
        "table", "CSV file, or list of CSV files", default: "none", example: "states.csv",
        "The actors, one per row; every column becomes an attribute. Further files add columns for the ids of the first. Give `table`, `members` or `count`."
    )
    static let members = Key.optional(
        "members", "mapping of actors to attributes", default: "none",
        example: "{alpha: {size: 3}, beta: {size: 1}}", "The actors, written in the scenario itself.")
    static let count = Key.optional(
        "count", "whole number", unit: "actors", default: "none", example: "100",
        "So many alike actors, named after the group: `states_1`, `states_2` and so on.")
    static let idColumn = Key.optional(
        "id", "column", default: "id", example: "iso3", "The column of each table with the actors' ids.")
    static let weight = Key.optional(
        "weight", "column, or number", unit: "the column's", default: "1",
        example: "mobile_subscriptions", "The weight (market size) of an actor in outcomes.")
    static let initial = Key.optional(
        "initial", "profile, or mapping", default: "none (waits)", example: "{column: standard_2024}",
        "The profile with which the actors begin: one for all, a column of the table, drawn by shares, or in given numbers."
    )

    /// The keys of a group.
    public static let section = Section(
        "actors.<group>", "Actors of one kind. The word is theirs: `states`, `vendors`.",
        keys: [table, members, count, idColumn, weight, initial])

    static let initialColumn = Key.optional(
        "column", "column", default: "none", example: "standard_2024",
        "The column that names each actor's first profile.")
    static let initialShares = Key.optional(
        "shares", "mapping of profiles to numbers", unit: "share, sum 1", default: "none",
        example: "{none: 0.9, west: 0.1}", "Each actor draws its first profile with these probabilities.")
    static let initialCounts = Key.optional(
        "counts", "mapping of profiles to whole numbers", unit: "actors", default: "none",
        example: "{west: 3}",
        "So many actors, drawn anew in every replicate, begin with each of these profiles.")
    static let initialRest = Key.optional(
        "rest", "profile", default: "none", example: "china",
        "With `counts`: the profile with which all others begin.")
    /// The keys of a group's first profiles.
    public static let initialSection = Section(
        "actors.<group>.initial", "The profiles with which the actors of a group begin.",
        keys: [initialColumn, initialShares, initialCounts, initialRest])

    init?(_ id: Name, _ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        let given = [Self.table, Self.members, Self.count].filter { fields.has($0) }
        guard given.count == 1 else {
            let found = given.isEmpty ? "none" : given.map { "'\($0.name)'" }.joined(separator: " and ")
            fields.report(
                "'\(fields.path)' needs exactly one of 'table', 'members' and 'count'; found \(found)",
                at: fields.position)
            return nil
        }
        self.id = id
        (actors, weights, attributes, inputs) = ([], [], [], [])
        initial = .profile(Name("none", at: fields.position))
        if fields.has(Self.table) {
            guard let tables = fields.tables(Self.table), read(tables, fields) else { return nil }
        } else if fields.has(Self.members) {
            readMembers(fields)
        } else if let count = fields.integer(Self.count, in: 1...5_000_000) {
            actors = (1...count.value).map { Name("\(id.value)_\($0)", at: count.position) }
        }
        readWeights(fields)
        readInitial(fields)
    }

    private mutating func read(_ tables: [InputTable], _ fields: any FieldReader) -> Bool {
        let idName = fields.text(Self.idColumn)?.value ?? "id"
        guard var roster = Roster(tables[0], idColumn: idName, fields) else { return false }
        if roster.ids.isEmpty {
            fields.report("the table has no rows, so the group has no actors", at: tables[0].position)
            return false
        }
        for place in tables.indices.dropFirst() {
            roster.join(
                tables[place], to: tables[..<place], idColumn: idName, group: id.value, fields)
        }
        take(roster)
        return true
    }

    private mutating func readMembers(_ fields: any FieldReader) {
        guard let entries = fields.entries(Self.members) else { return }
        take(Roster(entries, path: fields.path))
        if actors.isEmpty { fields.report("the group has no actors", at: fields.position) }
    }

    private mutating func take(_ roster: Roster) {
        (actors, attributes, inputs) = (roster.ids, roster.attributes, roster.inputs)
    }

    private mutating func readWeights(_ fields: any FieldReader) {
        guard let text = fields.text(Self.weight) else {
            weights = actors.map { _ in 1 }
            return
        }
        if let number = DecimalNumber.parse(text.value), number >= 0 {
            weights = actors.map { _ in number }
            return
        }
        guard let attribute = attribute(text.value) else {
            fields.report(
                "no column '\(text.value)' to weigh the actors of '\(id.value)' by; found "
                    + attributes.map { "'\($0.name)'" }.joined(separator: ", "), at: text.position)
            return
        }
        weights = zip(attribute.numbers, actors.indices).map { number, row in
            guard let number, number >= 0 else {
                fields.report(
                    "'\(attribute.texts[row])' is no weight for '\(actors[row].value)'; expected a number "
                        + "of at least 0", at: attribute.positions[row])
                return 0
            }
            return number
        }
        if !weights.isEmpty, !weights.contains(where: { $0 > 0 }) {
            fields.report("the weights of '\(id.value)' sum to zero", at: text.position)
        }
    }

    private mutating func readInitial(_ fields: any FieldReader) {
        guard fields.has(Self.initial) else { return }
        if let name = fields.value(Self.initial)?.word {
            initial = .profile(name)
            return
        }
        guard let inner = fields.fields(Self.initial, Self.initialSection) else { return }
        let kinds = [Self.initialColumn, Self.initialShares, Self.initialCounts]
        guard kinds.count(where: { inner.has($0) }) == 1 else {
            inner.report(
                "'\(inner.path)' needs exactly one of 'column', 'shares' and 'counts'", at: inner.position)
            return
        }
        if inner.has(Self.initialRest), !inner.has(Self.initialCounts) {
            inner.report("'rest' goes with 'counts' alone", at: inner.position)
        }
        if let column = inner.text(Self.initialColumn) {
            initial = .column(column)
        } else if let shares = inner.shares(Self.initialShares, in: .unitInterval) {
            initial = .shares(shares.map { ($0.0, $0.1) })
            let sum = shares.reduce(0) { $0 + $1.1.value }
            if abs(sum - 1) > 1e-9 {
                inner.report(
                    "the shares of first profiles sum to \(sum); they must sum to 1", at: inner.position)
            }
        } else if let counts = inner.shares(Self.initialCounts, in: 0...5_000_000) {
            let rest = inner.text(Self.initialRest) ?? Name("none", at: inner.position)
            initial = .counts(counts.map { ($0.0, $0.1) }, rest: rest)
            checkCounts(counts.map(\.1), inner)
        }
    }

    private func checkCounts(_ counts: [Quantity], _ fields: any FieldReader) {
        for count in counts where count.value != count.value.rounded() {
            fields.report(
                "\(count.value) is no number of actors; expected a whole number", at: count.position)
        }
        let sum = counts.reduce(0) { $0 + $1.value }
        if sum > Double(actors.count) {
            fields.report(
                "the counts of first profiles sum to \(Int(sum)), but '\(id.value)' has \(actors.count) actors",
                at: fields.position)
        }
    }
}

extension InputRecord {
    /// One record per column of numbers of a table; a row is sourced when its `source` column says so.
    static func columns(of table: InputTable, skipping key: String) -> [InputRecord] {
        let sourceColumn = table.column("source")
        let sources = table.rows.map { row in sourceColumn.map { row[$0].value } }
        var distinct: [String] = []
        for case let source? in sources where !source.isEmpty && !distinct.contains(source) {
            if distinct.count < 4 { distinct.append(source) }
        }
        let assumed = sources.map(InputRecord.isAssumption)
        return table.header.indices.compactMap { column in
            guard table.header[column].value != key else { return nil }
            let isNumber = table.rows.map { DecimalNumber.parse($0[column].value) != nil }
            let count = isNumber.count { $0 }
            guard count > 0,
                isNumber.indices.allSatisfy({ isNumber[$0] || table.rows[$0][column].value.isEmpty })
            else { return nil }
            return InputRecord(
                path: "\(table.file):\(table.header[column].value)", value: nil, count: count,
                assumptions: zip(isNumber, assumed).count { $0 && $1 },
                source: distinct.isEmpty ? nil : distinct.joined(separator: "; "),
                position: table.header[column].position)
        }
    }
}
