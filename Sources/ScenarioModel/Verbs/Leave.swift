/// Takes some actors out of a body while it is in force.
public struct Leave: Verb {
    /// The body.
    public var body: Name
    /// Who leaves.
    public var actors: ActorSelector

    /// The key `leave`.
    public static let key = Key.optional(
        "leave", "mapping", default: "none", example: "{body: 3gpp, actors: {home: CHN}}",
        "Takes actors out of a body.")
    /// The keys of leaving.
    public static let section = Section(
        "policies.<policy>[].leave", "Actors are no members of a body while the change is in force.",
        keys: [Join.body, Join.actors])

    /// Reads who leaves what.
    public init?(_ fields: any FieldReader) {
        guard let body = fields.text(Join.body), let actors = fields.actors(Join.actors) else { return nil }
        self.body = body
        self.actors = actors
    }

    /// Changes the membership.
    public var primitives: [Primitive] { [.membership(body: body, actors: actors, joins: false)] }
    /// The leaving in words.
    public var summary: String { "\(actors.summary) leave \(body.value)" }
}
