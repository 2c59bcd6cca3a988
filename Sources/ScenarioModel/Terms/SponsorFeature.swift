/// An actor's level toward the sponsors of a profile's standards, through a relation.
public struct SponsorFeature: Feature {
    /// The relation that holds the levels.
    public var relation: Name
    /// How the standards' levels are put together.
    public var combine: Combination

    /// The key `sponsor`.
    public static let key = Key.optional(
        "sponsor", "relation", default: "none", example: "affinity",
        "The actor's weight toward the sponsors of the profile's standards; 0 for a standard without sponsor."
    )
    static let combine = Combination.key(default: .mean)
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (sponsor)",
        "Affinity (positive weight) or distrust (negative weight) toward who stands behind a standard.",
        keys: [key, combine, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
        combine =
            fields.option(Self.combine, among: Combination.allCases.map(\.rawValue))
            .flatMap(Combination.init) ?? .mean
    }

    /// The relation must exist and be seen by the group.
    public func check(_ context: CheckContext, group: ActorGroup) {
        context.relation(relation, seenBy: group)
    }

    /// The feature in words.
    public var summary: String { "\(relation.value) toward the sponsors (\(combine.rawValue))" }
}
