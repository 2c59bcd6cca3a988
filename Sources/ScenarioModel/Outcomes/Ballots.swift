/// How many ballots a body held.
public struct Ballots: BodyOutcome {
    /// The bodies.
    public var bodies: InstitutionChoice

    /// The outcome of some bodies.
    public init(bodies: InstitutionChoice) { self.bodies = bodies }

    /// The key `ballots`.
    public static let key = bodyKey("ballots", "How many ballots a body held.")
    /// The formula.
    public static let formula =
        "the number of ballots so far"
    /// The unit.
    public static let unit = "ballots"

    /// One column.
    public func columns(of body: StandardsBody, proposal: String) -> [OutcomeColumn] {
        [column(of: body, "Ballots of \(body.id.value) on \(proposal)")]
    }
}
