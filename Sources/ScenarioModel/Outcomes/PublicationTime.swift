/// When a body published its standard.
public struct PublicationTime: Outcome {
    /// The bodies.
    public var bodies: BodyChoice

    /// The key `publication_time`.
    public static let key = Key.optional(
        "publication_time", "options", default: "not measured", example: "{body: 3gpp}",
        "When a body published its standard.")
    /// The options.
    public static let section = Section(
        "outcomes[].publication_time", "Whether, and in which step, a body published its standard.",
        keys: [OutcomeLanguage.body])
    /// The formula.
    public static let formula =
        "the step, from 0, whose ballot published the standard, missing if none did; in the column that begins with published 1 from that step on, else 0"
    /// The unit.
    public static let unit = "step, and indicator"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        bodies = BodyChoice(fields)
    }

    /// The bodies must exist.
    public func check(_ context: CheckContext) { bodies.check(context, as: Self.key.name) }

    /// The step, and whether there is one.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        bodies.columns(in: scenario) { body, proposal in
            [
                OutcomeColumn(
                    name: "publication_time_\(body.id.value)",
                    description:
                        "The step, from 0, in which \(body.id.value) published \(proposal); missing if it never did",
                    unit: "step", summary: .run),
                OutcomeColumn(
                    name: "published_\(body.id.value)",
                    description:
                        "Whether \(body.id.value) has published \(proposal). 1 from that step on, else 0",
                    unit: "indicator", summary: .final),
            ]
        }
    }
}
