/// When a body published its standard.
public struct PublicationTime: BodyOutcome {
    /// The bodies.
    public var bodies: InstitutionChoice

    /// The outcome of some bodies.
    public init(bodies: InstitutionChoice) { self.bodies = bodies }

    /// The key `publication_time`.
    public static let key = bodyKey(
        "publication_time", "Whether, and in which step, a body published its standard.")
    /// The formula.
    public static let formula =
        "the step, from 0, whose ballot published the standard, missing if none did; in the column that begins with published 1 from that step on, else 0"
    /// The unit.
    public static let unit = "step, and indicator"

    /// The step, and whether there is one.
    public func columns(of body: StandardsBody, proposal: String) -> [OutcomeColumn] {
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
