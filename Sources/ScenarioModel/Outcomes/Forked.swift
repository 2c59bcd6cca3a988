/// Whether a body gave up, so that its forks opened.
public struct Forked: BodyOutcome {
    /// The bodies.
    public var bodies: InstitutionChoice

    /// The outcome of some bodies.
    public init(bodies: InstitutionChoice) { self.bodies = bodies }

    /// The key `forked`.
    public static let key = bodyKey("forked", "Whether a body gave up, so that its forks opened.")
    /// The formula.
    public static let formula =
        "1 from the step in which the body gave up on, else 0"
    /// The unit.
    public static let unit = "indicator"

    /// One column.
    public func columns(of body: StandardsBody, proposal: String) -> [OutcomeColumn] {
        [column(of: body, "Whether \(body.id.value) has given up \(proposal)")]
    }
}
