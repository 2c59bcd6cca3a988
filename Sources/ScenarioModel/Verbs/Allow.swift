/// Lifts what an earlier change of the list forbids.
public struct Allow: Verb {
    /// The profiles that are allowed again.
    public var profiles: ProfileSelector
    /// Whom it concerns.
    public var actors: ActorSelector

    /// The key `allow`.
    public static let key = Key.optional(
        "allow", "mapping", default: "none", example: "{standards: china, actors: [HUN]}",
        "Allows profiles that a ban or mandate above it in the list forbids.")
    /// The keys of an allowance.
    public static let section = Section(
        "policies.<policy>[].allow", "Allows profiles again.",
        keys: [ProfileSelector.profiles, ProfileSelector.standards, PolicyLanguage.actors])

    /// Reads an allowance.
    public init?(_ fields: any FieldReader) {
        profiles = ProfileSelector(fields)
        actors = fields.actors(PolicyLanguage.actors) ?? ActorSelector(position: fields.position)
    }

    /// Allows the profiles.
    public var primitives: [Primitive] {
        [.permit(profiles: profiles, inverted: false, actors: actors, isAllowed: true)]
    }
    /// The allowance in words.
    public var summary: String { "allow \(profiles.summary) for \(actors.summary)" }
}
