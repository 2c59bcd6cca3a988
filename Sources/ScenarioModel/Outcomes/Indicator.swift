/// Whether a condition on another outcome holds.
public struct Indicator: ConditionalOutcome {
    /// The name of its column.
    public var name: Name
    /// The condition.
    public var condition: Condition

    /// The key `indicator`.
    public static let key = Key.optional(
        "indicator", "options", default: "not measured",
        example: "{name: minority, outcome: share_standard_china_states, below: 0.05}",
        "Whether a condition on another outcome holds: the mean over runs is a probability.")
    /// The options.
    public static let section = Section(
        "outcomes[].indicator",
        "Whether a condition on another outcome holds: the mean over runs is a probability. The outcome is any but "
            + "`indicator` and `first_passage`.",
        keys: [OutcomeLanguage.name] + Condition.keys)
    /// The formula.
    public static let formula = "1 when the condition holds after the step, else 0"
    /// The unit.
    public static let unit = "indicator"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        guard let fields, let name = fields.text(OutcomeLanguage.name), let condition = Condition(fields)
        else { return nil }
        self.name = name
        self.condition = condition
    }

    /// One column.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        [
            OutcomeColumn(
                name: name.value, description: "Whether \(condition.summary). \(Self.formula)",
                unit: Self.unit, summary: .final)
        ]
    }
}
