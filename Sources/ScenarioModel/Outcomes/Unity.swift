/// How united the members of a body voted.
public struct Unity: Outcome {
    /// The bodies.
    public var bodies: BodyChoice

    /// The key `unity`.
    public static let key = Key.optional(
        "unity", "options", default: "not measured", example: "{body: 3gpp}",
        "How united the members of a body voted.")
    /// The options.
    public static let section = Section(
        "outcomes[].unity", "How united the members of a body voted.",
        keys: [OutcomeLanguage.body])
    /// The formula.
    public static let formula =
        "the mean over the ballots so far of the share of votes on the side that won: yes when the ballot passed, otherwise no; missing without a vote"
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
                    name: "unity_\(body.id.value)",
                    description: "How united \(body.id.value) voted. \(Self.formula)",
                    unit: Self.unit, summary: .final)
            ]
        }
    }
}
