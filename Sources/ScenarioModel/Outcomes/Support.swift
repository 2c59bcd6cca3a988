/// With how many of the votes the proposal of a body was met.
public struct Support: Outcome {
    /// The bodies.
    public var bodies: BodyChoice

    /// The key `support`.
    public static let key = Key.optional(
        "support", "options", default: "not measured", example: "{body: itu}",
        "Which share of the votes said yes.")
    /// The options.
    public static let section = Section(
        "outcomes[].support", "Which share of the votes said yes.", keys: [OutcomeLanguage.body])
    /// The formula.
    public static let formula =
        "the mean over the ballots so far of the share of votes that say yes; missing without a vote"
    /// The unit.
    public static let unit = "share of votes"

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
                    name: "support_\(body.id.value)",
                    description: "Support of \(proposal) in \(body.id.value). \(Self.formula)",
                    unit: Self.unit, summary: .final)
            ]
        }
    }
}
