/// With how many of the votes the proposal of a body was met.
public struct Support: BodyOutcome {
    /// The bodies.
    public var bodies: InstitutionChoice

    /// The outcome of some bodies.
    public init(bodies: InstitutionChoice) { self.bodies = bodies }

    /// The key `support`.
    public static let key = bodyKey("support", "Which share of the votes said yes.")
    /// The formula.
    public static let formula =
        "the mean over the ballots so far of the share of votes that say yes; missing without a vote"
    /// The unit.
    public static let unit = "share of votes"

    /// One column.
    public func columns(of body: StandardsBody, proposal: String) -> [OutcomeColumn] {
        [column(of: body, "Support of \(proposal) in \(body.id.value)")]
    }
}
