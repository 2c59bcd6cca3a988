extension History {
    static let table = Key.optional(
        "table", "CSV file", default: "none", example: "history.csv",
        "What was chosen: the columns `actor`, `date`, `profile` and, optionally, `confidence`, `source`. Give `table`, `series` or both."
    )
    static let series = Key.optional(
        "series", "CSV file", default: "none", example: "series.csv",
        "What was measured: the columns `date`, `outcome`, `value` and, optionally, `confidence`, `source`. An `outcome` is a column of `outcomes`, and the value that after the step of the date."
    )
    static let exclude = Key.optional(
        "exclude", "word, or list of words", default: "low", example: "[low, medium]",
        "The rows of these confidences are left out; `[]` keeps all.")
    static let until = Key.optional(
        "until", "date", default: "the last date of the tables", example: "2021",
        "The last date up to which the choices of all actors are known, and values are used.")
    /// The keys of `history`.
    public static let section = Section(
        "history",
        "What actors are known to have chosen, or outcomes to have been: weights are fitted to it, forecasts scored against it.",
        keys: [table, series, exclude, until])

    /// Reads the section; reports what is wrong with its tables.
    init?(_ fields: any FieldReader) {
        guard fields.has(Self.table) || fields.has(Self.series) else {
            fields.report(
                "'history' needs 'table', the choices of actors, or 'series', values of outcomes",
                at: fields.position)
            return nil
        }
        tellsChoices = fields.has(Self.table)
        let table = fields.table(Self.table)
        let series = fields.table(Self.series)
        guard let first = table ?? series, let choices = table.map({ Self.choices($0, fields) }) ?? [],
            let observations = series.map({ Self.observations($0, fields) }) ?? []
        else { return nil }
        (self.choices, self.observations, file) = (choices, observations, first.file)
        subject = choices.first?.actor
        excluded = fields.texts(Self.exclude) ?? [Name("low", at: fields.position)]
        position = fields.position
        let last = max(choices.map(\.step).max() ?? 0, observations.map(\.step).max() ?? 0)
        lastStep = fields.step(Self.until)?.value ?? min(last, fields.timeline.count - 1)
    }

    private static func choices(_ table: InputTable, _ fields: any FieldReader) -> [Choice]? {
        guard
            let columns = table.columns(
                ["actor", "date", "profile"], "a history", "the history", fields)
        else { return nil }
        let confidence = table.column("confidence")
        return table.rows.compactMap { row in
            guard let step = fields.timeline.step(row[columns[1]], fields) else { return nil }
            return Choice(
                actor: row[columns[0]], step: step, date: row[columns[1]], profile: row[columns[2]],
                confidence: confidence.map { row[$0].value }.flatMap { $0.isEmpty ? nil : $0 })
        }
    }

    private static func observations(_ table: InputTable, _ fields: any FieldReader) -> [Observation]? {
        guard
            let columns = table.columns(
                ["date", "outcome", "value"], "a series", "the series", fields)
        else { return nil }
        let confidence = table.column("confidence")
        return table.rows.compactMap { row in
            let (outcome, text) = (row[columns[1]], row[columns[2]])
            let value = DecimalNumber.parse(text.value)
            if value == nil {
                fields.report(
                    text.value.isEmpty
                        ? "'\(outcome.value)' has no value in \(row[columns[0]].value); leave the row out where nothing is known"
                        : "'\(text.value)' is no number; write a decimal number such as 12.5",
                    at: text.position)
            }
            guard let step = fields.timeline.step(row[columns[0]], fields), let value else { return nil }
            return Observation(
                outcome: outcome, step: step, date: row[columns[0]], value: value,
                confidence: confidence.map { row[$0].value }.flatMap { $0.isEmpty ? nil : $0 })
        }
    }
}

extension InputTable {
    /// The places of the columns that a table of the history needs; reports columns that are missing or unexpected, and a
    /// table without rows.
    fileprivate func columns(
        _ needed: [String], _ kind: String, _ whole: String, _ fields: any FieldReader
    ) -> [Int]? {
        let layout =
            "\(kind) has the columns \(needed.joined(separator: ", ")) and, optionally, confidence, source"
        for name in header where !(needed + ["confidence", "source"]).contains(name.value) {
            fields.report("unexpected column '\(name.value)'; \(layout)", at: name.position)
        }
        let missing = needed.filter { column($0) == nil }
        guard missing.isEmpty else {
            fields.report(
                "missing column \(missing.map { "'\($0)'" }.joined(separator: ", ")); \(layout)",
                at: position)
            return nil
        }
        if rows.isEmpty { fields.report("\(whole) has no rows", at: position) }
        return needed.compactMap { column($0) }
    }
}

extension Timeline {
    /// The step of a date in a table, which may lie outside the run; reports what is none.
    func step(_ text: Name, _ fields: any FieldReader) -> Int? {
        let step = unit == .step ? Int(text.value) : CalendarDate(text.value).flatMap { self.step(of: $0) }
        if step == nil {
            fields.report(
                unit == .step
                    ? "'\(text.value)' is no step; the run is undated, so write a whole number"
                    : "'\(text.value)' is no date; write 2027, 2027-Q1 or 2027-01", at: text.position)
        }
        return step
    }
}
