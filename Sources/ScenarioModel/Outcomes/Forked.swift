/// Whether a body gave up, so that its forks opened.
public struct Forked: Outcome {
    /// The bodies.
    public var bodies: BodyChoice

    /// The key `forked`.
    public static let key = Key.optional(
        "forked", "options", default: "not measured", example: "{body: 3gpp}",
        "Whether a body gave up, so that its forks opened.")
    /// The options.
    public static let section = Section(
        "outcomes[].forked", "Whether a body gave up, so that its forks opened.",
        keys: [OutcomeLanguage.body])
    /// The formula.
    public static let formula =
        "1 from the step in which the body gave up on, else 0"
    /// The unit.
    public static let unit = "indicator"

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
                    name: "forked_\(body.id.value)",
                    description: "Whether \(body.id.value) has given up \(proposal). \(Self.formula)",
                    unit: Self.unit, summary: .final)
            ]
        }
    }
}
