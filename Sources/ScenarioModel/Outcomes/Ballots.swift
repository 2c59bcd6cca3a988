/// How many ballots a body held.
public struct Ballots: Outcome {
    /// The bodies.
    public var bodies: BodyChoice

    /// The key `ballots`.
    public static let key = Key.optional(
        "ballots", "options", default: "not measured", example: "{body: 3gpp}",
        "How many ballots a body held.")
    /// The options.
    public static let section = Section(
        "outcomes[].ballots", "How many ballots a body held.",
        keys: [OutcomeLanguage.body])
    /// The formula.
    public static let formula =
        "the number of ballots so far"
    /// The unit.
    public static let unit = "ballots"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        bodies = BodyChoice(fields)
    }

    /// The bodies must exist.
    public func check(_ context: CheckContext) { bodies.check(context, as: Self.key.name) }

    /// One column per body.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        bodies.columns(in: scenario) { body, proposal in
            [
                OutcomeColumn(
                    name: "ballots_\(body.id.value)",
                    description: "Ballots of \(body.id.value) on \(proposal). \(Self.formula)",
                    unit: Self.unit, summary: .final)
            ]
        }
    }
}
