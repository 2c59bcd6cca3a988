/// Makes some actors take a profile at once; afterwards they revise like others.
public struct Inject: Verb {
    /// The profile.
    public var profile: Name
    /// Whom it concerns.
    public var actors: ActorSelector

    /// The key `inject`.
    public static let key = Key.optional(
        "inject", "mapping", default: "none", example: "{profile: china, actors: [PAK]}",
        "Makes some actors take a profile at the date; afterwards they revise like others.")
    static let profile = Key.required("profile", "profile", example: "china", "The profile they take.")
    static let actors = Key.required("actors", "choice of actors", example: "[PAK]", "Whom it concerns.")
    /// The keys of an injection.
    public static let section = Section(
        "policies.<policy>[].inject", "Injects adoption.", keys: [profile, actors])

    /// Reads an injection.
    public init?(_ fields: any FieldReader) {
        guard let profile = fields.text(Self.profile), let actors = fields.actors(Self.actors) else {
            return nil
        }
        self.profile = profile
        self.actors = actors
    }

    /// Injects the profile.
    public var primitives: [Primitive] { [.inject(profile: profile, actors: actors)] }
    /// The injection in words.
    public var summary: String { "inject \(profile.value) at \(actors.summary)" }
}
