/// Adds to the utility of profiles for some actors; a negative amount is a tax.
public struct Subsidy: Verb {
    /// The subsidised profiles.
    public var profiles: ProfileSelector
    /// Whom it concerns.
    public var actors: ActorSelector
    /// The utility added.
    public var amount: Quantity

    /// The key `subsidy`.
    public static let key = Key.optional(
        "subsidy", "mapping", default: "none", example: "{standards: unified, amount: 0.5}",
        "Adds to the utility of profiles.")
    static let amount = Key.required(
        "amount", "number", unit: "utility", example: "0.5", "The utility added; negative for a tax.")
    /// The keys of a subsidy.
    public static let section = Section(
        "policies.<policy>[].subsidy", "Adds to the utility of profiles for some actors.",
        keys: [ProfileSelector.profiles, ProfileSelector.standards, amount, PolicyLanguage.actors])

    /// Reads a subsidy.
    public init?(_ fields: any FieldReader) {
        guard let amount = fields.number(Self.amount, in: .finite) else { return nil }
        self.amount = amount
        profiles = ProfileSelector(fields)
        actors = fields.actors(PolicyLanguage.actors) ?? ActorSelector(position: fields.position)
    }

    /// Sets the incentive.
    public var primitives: [Primitive] {
        [.incentive(profiles: profiles, actors: actors, amount: amount)]
    }
    /// The subsidy in words.
    public var summary: String { "subsidy of \(amount.value) on \(profiles.summary) for \(actors.summary)" }
}
