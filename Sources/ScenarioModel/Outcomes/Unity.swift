/// How united the members of a body voted.
public struct Unity: BodyOutcome {
    /// The bodies.
    public var bodies: InstitutionChoice

    /// The outcome of some bodies.
    public init(bodies: InstitutionChoice) { self.bodies = bodies }

    /// The key `unity`.
    public static let key = bodyKey("unity", "How united the members of a body voted.")
    /// The formula.
    public static let formula =
        "the mean over the ballots so far of the share of votes on the side that won: yes when the ballot passed, otherwise no; missing without a vote"
    /// The unit.
    public static let unit = "share of votes"

    /// One column.
    public func columns(of body: StandardsBody, proposal: String) -> [OutcomeColumn] {
        [column(of: body, "How united \(body.id.value) voted")]
    }
}
