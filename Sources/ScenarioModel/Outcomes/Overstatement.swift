/// By how much the number of agreements overstates what follows from them.
public struct Overstatement: Outcome {
    /// The agreements.
    public var choice: AccordChoice

    /// The key `overstatement`.
    public static let key = Key.optional(
        "overstatement", "options", default: "not measured", example: "{agreement: china_recognition}",
        "How much greater the share of partners that signed is than the weight of those that adopted.")
    /// The options.
    public static let section = Section(
        "outcomes[].overstatement",
        "How much greater the share of partners that signed is than the weight of those that adopted.",
        keys: [OutcomeLanguage.agreement])
    /// The formula.
    public static let formula =
        "coverage by count − Σ_i m_i·1[i holds a standard of one of the sponsors] / Σ_i m_i over the partners i that may sign"
    /// The unit.
    public static let unit = "share"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        choice = AccordChoice(fields)
    }

    /// The agreements must exist, and the partners' weights be of one group.
    public func check(_ context: CheckContext) {
        choice.check(context, as: Self.key.name)
        choice.checkWeights(context, as: Self.key.name)
    }

    /// One column per agreement.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        choice.columns(in: scenario) { accord in
            OutcomeColumn(
                name: "overstatement_\(accord.id.value)",
                description:
                    "How much the agreements of \(accord.id.value) overstate adoption. \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
