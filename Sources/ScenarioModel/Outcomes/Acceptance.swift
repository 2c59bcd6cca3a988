/// Which share of proposals was accepted.
public struct Acceptance: Outcome {
    /// The agreements.
    public var choice: AccordChoice

    /// The key `acceptance`.
    public static let key = Key.optional(
        "acceptance", "options", default: "not measured", example: "{agreement: china_recognition}",
        "Which share of the proposals was accepted.")
    /// The options.
    public static let section = Section(
        "outcomes[].acceptance", "Which share of the proposals was accepted.",
        keys: [OutcomeLanguage.agreement])
    /// The formula.
    public static let formula =
        "signed proposals / proposals so far, of campaigns and meetings; missing before the first"
    /// The unit.
    public static let unit = "share of proposals"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        choice = AccordChoice(fields)
    }

    /// The agreements must exist.
    public func check(_ context: CheckContext) { choice.check(context, as: Self.key.name) }

    /// One column per agreement.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        choice.columns(in: scenario) { accord in
            OutcomeColumn(
                name: "acceptance_\(accord.id.value)",
                description: "Proposals of \(accord.id.value) that were accepted. \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
