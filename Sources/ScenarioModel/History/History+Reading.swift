extension History {
    static let table = Key.required(
        "table", "CSV file", example: "history.csv",
        "What was chosen: the columns `actor`, `date`, `profile` and, optionally, `confidence`, `source`.")
    static let exclude = Key.optional(
        "exclude", "word, or list of words", default: "low", example: "[low, medium]",
        "The rows of these confidences are left out; `[]` keeps all.")
    static let until = Key.optional(
        "until", "date", default: "the last date of the table", example: "2021",
        "The last date up to which the choices of all actors are known.")
    /// The keys of `history`.
    public static let section = Section(
        "history",
        "What actors are known to have chosen: weights are fitted to it, forecasts scored against it.",
        keys: [table, exclude, until])

    private static let columns = ["actor", "date", "profile", "confidence", "source"]
    private static let layout =
        "a history has the columns actor, date, profile and, optionally, confidence, source"

    /// Reads the section; reports what is wrong with its table.
    init?(_ fields: any FieldReader) {
        guard let table = fields.table(Self.table) else { return nil }
        for name in table.header where !Self.columns.contains(name.value) {
            fields.report("unexpected column '\(name.value)'; \(Self.layout)", at: name.position)
        }
        guard let actor = table.column("actor"), let date = table.column("date"),
            let profile = table.column("profile")
        else {
            let missing = Self.columns.prefix(3).filter { table.column($0) == nil }
            fields.report(
                "missing column \(missing.map { "'\($0)'" }.joined(separator: ", ")); \(Self.layout)",
                at: table.position)
            return nil
        }
        let confidence = table.column("confidence")
        choices = table.rows.compactMap { row in
            guard let step = fields.timeline.step(row[date], fields) else { return nil }
            return Choice(
                actor: row[actor], step: step, date: row[date], profile: row[profile],
                confidence: confidence.map { row[$0].value }.flatMap { $0.isEmpty ? nil : $0 })
        }
        if table.rows.isEmpty { fields.report("the history has no rows", at: table.position) }
        excluded = fields.texts(Self.exclude) ?? [Name("low", at: fields.position)]
        file = table.file
        position = fields.position
        let last = choices.map(\.step).max() ?? 0
        lastStep = fields.step(Self.until)?.value ?? min(last, fields.timeline.count - 1)
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
