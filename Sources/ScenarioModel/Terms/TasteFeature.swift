/// A random taste for some profiles: one number for each actor, drawn once per run.
public struct TasteFeature: Feature {
    /// The law of the number.
    public var distribution: Distribution
    /// The profiles that gain it.
    public var profiles: ProfileSelector

    /// The key `taste`.
    public static let key = Key.optional(
        "taste", "distribution", default: "none", example: "{uniform: [-1, 1]}",
        "A random number of the actor, drawn once per run and the same under every policy.")
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (taste)",
        "Random taste: actors differ in how much they like some profiles (mixed logit).",
        keys: [key, ProfileSelector.profiles, ProfileSelector.standards, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        profiles = ProfileSelector(fields)
        guard let distribution = fields.value(Self.key).flatMap({ Distribution($0) }) else { return nil }
        self.distribution = distribution
    }

    /// The profiles must exist.
    public func check(_ context: CheckContext, group: ActorGroup) { context.profiles(profiles) }

    /// The numbers of the distribution.
    public var inputs: [InputRecord] { distribution.inputs }

    /// The feature in words.
    public var summary: String { "random taste for \(profiles.summary), \(distribution.summary)" }
}
