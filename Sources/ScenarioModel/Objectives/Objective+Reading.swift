extension Objective {
    static let outcomeKey = Key.required(
        "outcome", "column of numbers", example: "welfare_states", "The outcome, by its column name.")
    static let better = Key.optional(
        "better", "`higher` or `lower`", default: "what the threshold says", example: "higher",
        "Which values are better; may be left out when there is a threshold.")
    static let atLeast = Key.optional(
        "at_least", "number", unit: "the outcome's", default: "none", example: "0.6",
        "Values from this one up are good enough.")
    static let atMost = Key.optional(
        "at_most", "number", unit: "the outcome's", default: "none", example: "0.2",
        "Values down from this one are good enough.")
    /// The keys of an objective.
    public static let section = Section(
        "objectives[]",
        "What is wanted of an outcome. Nothing in a run depends on it; analyses of many points do.",
        keys: [outcomeKey, better, atLeast, atMost])

    /// Reads an item of the list `objectives`.
    init?(_ value: any ValueReader) {
        guard let fields = value.fields(Self.section), let outcome = fields.text(Self.outcomeKey) else {
            return nil
        }
        let word = fields.option(Self.better, among: ["higher", "lower"])
        let thresholds = [Self.atLeast, Self.atMost].filter { fields.has($0) }
        if thresholds.count == 2 {
            fields.report(
                "an objective has 'at_least' or 'at_most', not both; keep one", at: fields.position)
            return nil
        }
        guard let key = thresholds.first else {
            guard fields.has(Self.better) else {
                fields.report(
                    "'\(fields.path)' needs 'better', 'at_least' or 'at_most'", at: fields.position)
                return nil
            }
            self.init(outcome: outcome, isHigherBetter: word == "higher", threshold: nil)
            return
        }
        let side = key == Self.atLeast ? "higher" : "lower"
        if let word, word != side {
            fields.report(
                "'\(key.name)' means that \(side) is better, but 'better' says \(word); write "
                    + "'\(key == Self.atLeast ? "at_most" : "at_least")', or leave 'better' out",
                at: fields.place(of: Self.better))
        }
        guard let threshold = fields.number(key, in: .finite) else { return nil }
        self.init(outcome: outcome, isHigherBetter: side == "higher", threshold: threshold)
    }
}
