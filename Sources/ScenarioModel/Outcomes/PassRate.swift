/// Which share of a body's ballots passed.
public struct PassRate: Outcome {
    /// The bodies.
    public var bodies: BodyChoice

    /// The key `pass_rate`.
    public static let key = Key.optional(
        "pass_rate", "options", default: "not measured", example: "{body: 3gpp}",
        "Which share of a body's ballots passed.")
    /// The options.
    public static let section = Section(
        "outcomes[].pass_rate", "Which share of a body's ballots passed.",
        keys: [OutcomeLanguage.body])
    /// The formula.
    public static let formula =
        "passed ballots / ballots so far; missing before the first"
    /// The unit.
    public static let unit = "share of ballots"

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
                    name: "pass_rate_\(body.id.value)",
                    description: "Ballots of \(body.id.value) that passed. \(Self.formula)",
                    unit: Self.unit, summary: .final)
            ]
        }
    }
}
