/// An attribute of the actor times an attribute of the profile.
public struct AttributeFeature: Feature {
    /// The attribute of the profile: one of its standards' attributes, or a built-in one.
    public var attribute: Name
    /// The attribute of the actor; nil for 1.
    public var actor: Name?
    /// How the standards' attributes are put together.
    public var combine: Combination

    /// Attributes that every profile has: 1 when it holds any standard, the number of standards, the number
    /// beyond the first.
    public static let builtIn = ["adopts", "standard_count", "extra_standards"]

    /// The key `attribute`.
    public static let key = Key.optional(
        "attribute", "attribute of a standard, or built in", default: "none", example: "cost",
        "An attribute of the profile's standards, or `adopts` (1 unless empty), `standard_count`, `extra_standards`."
    )
    static let actor = Key.optional(
        "actor", "attribute of the actor", default: "1", example: "income",
        "The attribute of the actor by which it is multiplied.")
    static let combine = Combination.key(default: .sum)
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (attribute)", "Actor attribute × profile attribute: cost, openness, fit.",
        keys: [key, actor, combine, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let attribute = fields.text(Self.key) else { return nil }
        self.attribute = attribute
        actor = fields.text(Self.actor)
        combine =
            fields.option(Self.combine, among: Combination.allCases.map(\.rawValue))
            .flatMap(Combination.init) ?? .sum
    }

    /// The attributes must exist; the actor's must be a number for every actor.
    public func check(_ context: CheckContext, group: ActorGroup) {
        context.known(
            attribute, among: Self.builtIn + context.scenario.standardAttributeNames,
            as: "attribute of a standard")
        if let actor { context.numbers(actor, of: group) }
    }

    /// The feature in words.
    public var summary: String {
        (actor.map { "\($0.value) × " } ?? "") + "\(attribute.value) of the profile"
    }
}
