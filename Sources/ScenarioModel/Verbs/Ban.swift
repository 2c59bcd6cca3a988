/// Forbids profiles to some actors; holders of one revise at once.
public struct Ban: Verb {
    /// The forbidden profiles.
    public var profiles: ProfileSelector
    /// Whom it concerns.
    public var actors: ActorSelector

    /// The key `ban`.
    public static let key = Key.optional(
        "ban", "mapping", default: "none", example: "{standards: china, actors: {bloc: eu}}",
        "Forbids profiles; who holds one revises at once.")
    /// The keys of a ban.
    public static let section = Section(
        "policies.<policy>[].ban", "Forbids profiles to some actors.",
        keys: [ProfileSelector.profiles, ProfileSelector.standards, PolicyLanguage.actors])

    /// Reads a ban.
    public init?(_ fields: any FieldReader) {
        profiles = ProfileSelector(fields)
        actors = fields.actors(PolicyLanguage.actors) ?? ActorSelector(position: fields.position)
    }

    /// Forbids the profiles.
    public var primitives: [Primitive] {
        [.permit(profiles: profiles, inverted: false, actors: actors, isAllowed: false)]
    }
    /// The ban in words.
    public var summary: String { "ban \(profiles.summary) for \(actors.summary)" }
}
