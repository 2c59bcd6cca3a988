/// Makes some actors members of a body while it is in force.
public struct Join: Verb {
    /// The body.
    public var body: Name
    /// Who joins.
    public var actors: ActorSelector

    /// The key `join`.
    public static let key = Key.optional(
        "join", "mapping", default: "none", example: "{body: 3gpp, actors: [jio]}",
        "Makes actors members of a body.")
    static let body = Key.required("body", "body", example: "3gpp", "The body.")
    static let actors = Key.required("actors", "choice of actors", example: "[jio]", "Whom it concerns.")
    /// The keys of joining.
    public static let section = Section(
        "policies.<policy>[].join", "Actors are members of a body while the change is in force.",
        keys: [body, actors])

    /// Reads who joins what.
    public init?(_ fields: any FieldReader) {
        guard let body = fields.text(Self.body), let actors = fields.actors(Self.actors) else { return nil }
        self.body = body
        self.actors = actors
    }

    /// Changes the membership.
    public var primitives: [Primitive] { [.membership(body: body, actors: actors, joins: true)] }
    /// The joining in words.
    public var summary: String { "\(actors.summary) join \(body.value)" }
}
