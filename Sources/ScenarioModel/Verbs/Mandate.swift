/// Leaves some actors no other profiles than these; holders of another revise at once.
public struct Mandate: Verb {
    /// The profiles that remain.
    public var profiles: ProfileSelector
    /// Whom it concerns.
    public var actors: ActorSelector

    /// The key `mandate`.
    public static let key = Key.optional(
        "mandate", "mapping", default: "none", example: "{standards: unified, actors: {bloc: eu}}",
        "Forbids every other profile, waiting included; who holds one revises at once.")
    /// The keys of a mandate.
    public static let section = Section(
        "policies.<policy>[].mandate", "Leaves some actors only the chosen profiles.",
        keys: [ProfileSelector.profiles, ProfileSelector.standards, PolicyLanguage.actors])

    /// Reads a mandate.
    public init?(_ fields: any FieldReader) {
        profiles = ProfileSelector(fields)
        actors = fields.actors(PolicyLanguage.actors) ?? ActorSelector(position: fields.position)
    }

    /// Forbids all profiles but the chosen.
    public var primitives: [Primitive] {
        [.permit(profiles: profiles, inverted: true, actors: actors, isAllowed: false)]
    }
    /// The mandate in words.
    public var summary: String { "mandate \(profiles.summary) for \(actors.summary)" }
}
