extension Timeline {
    static let from = Key.optional(
        "from", "date", default: "none", example: "2023-Q1",
        "The first step: a year, a quarter or a month, which is then the length of all steps.")
    static let to = Key.optional(
        "to", "date", default: "none", example: "2040-Q4", "The last step, included; written like `from`.")
    static let steps = Key.optional(
        "steps", "whole number", unit: "steps", default: "none", example: "100",
        "So many undated steps, counted from 0, instead of `from` and `to`.")
    /// The keys of `time`.
    public static let section = Section(
        "time", "The steps of the run: `from` and `to`, or `steps`.", keys: [from, to, steps])

    /// Reads the timeline from the mapping `time`.
    public init?(_ fields: any FieldReader) {
        if fields.has(Self.steps), !fields.has(Self.from), !fields.has(Self.to) {
            guard let count = fields.integer(Self.steps, in: 1...10_000_000) else { return nil }
            self.init(steps: count.value)
            return
        }
        guard !fields.has(Self.steps), let from = fields.text(Self.from), let to = fields.text(Self.to) else {
            fields.report("'time' needs 'from' and 'to' (dates), or 'steps' (undated)", at: fields.position)
            return nil
        }
        let dates = [from, to].map { name in
            let date = CalendarDate(name.value)
            if date == nil {
                fields.report(
                    "'\(name.value)' is no date; write 2023, 2023-Q1 or 2023-01", at: name.position)
            }
            return date
        }
        guard let first = dates[0], let last = dates[1] else { return nil }
        if let timeline = Timeline(from: first, through: last), timeline.count <= 1_000_000 {
            self = timeline
        } else {
            fields.report(
                first.unit == last.unit
                    ? "the run ends ('\(to.value)') before it begins ('\(from.value)')"
                    : "'from' is a \(first.unit.rawValue) and 'to' a \(last.unit.rawValue); write both alike",
                at: to.position)
            return nil
        }
    }
}
