/// Which share of a body's ballots passed.
public struct PassRate: BodyOutcome {
    /// The bodies.
    public var bodies: InstitutionChoice

    /// The outcome of some bodies.
    public init(bodies: InstitutionChoice) { self.bodies = bodies }

    /// The key `pass_rate`.
    public static let key = bodyKey("pass_rate", "Which share of a body's ballots passed.")
    /// The formula.
    public static let formula =
        "passed ballots / ballots so far; missing before the first"
    /// The unit.
    public static let unit = "share of ballots"

    /// One column.
    public func columns(of body: StandardsBody, proposal: String) -> [OutcomeColumn] {
        [column(of: body, "Ballots of \(body.id.value) that passed")]
    }
}
