/// When a condition on another outcome held for the first time.
public struct FirstPassage: ConditionalOutcome {
    /// The name of its column.
    public var name: Name
    /// The condition.
    public var condition: Condition

    /// The key `first_passage`.
    public static let key = Key.optional(
        "first_passage", "options", default: "not measured",
        example: "{name: tipped, outcome: share_standard_china_states, at_least: 0.5}",
        "Whether, and after how many steps, a condition on another outcome held for the first time.")
    /// The options.
    public static let section = Section(
        "outcomes[].first_passage",
        "Whether, and after how many steps, a condition on another outcome held for the first time. The outcome is "
            + "any but `indicator` and `first_passage`.",
        keys: [OutcomeLanguage.name] + Condition.keys)
    /// The formula.
    public static let formula =
        "1 once the condition has held, at the start or after a step, else 0; in the column with _time the steps run "
        + "until then, 0 for the start, missing when it never held"
    /// The unit.
    public static let unit = "indicator, and steps"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        guard let fields, let name = fields.text(OutcomeLanguage.name), let condition = Condition(fields)
        else { return nil }
        self.name = name
        self.condition = condition
    }

    /// Whether it has happened, and when.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        [
            OutcomeColumn(
                name: name.value,
                description:
                    "Whether \(condition.summary) has held. 1 once it has, at the start or after a step, else 0",
                unit: "indicator", summary: .final),
            OutcomeColumn(
                name: name.value + "_time",
                description: "Steps run until \(condition.summary) held for the first time, 0 for the start; "
                    + "missing when it never did", unit: "steps", summary: .run),
        ]
    }
}
