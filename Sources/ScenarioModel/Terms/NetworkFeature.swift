/// The network benefit of a profile through a relation: Σ_q K[p][q] · E[q], the share of an actor's partners
/// that it can work with.
public struct NetworkFeature: Feature {
    /// The relation.
    public var relation: Name

    /// The key `network`.
    public static let key = Key.optional(
        "network", "relation", default: "none", example: "trade",
        "The network benefit through a relation: the weighted share of partners whose profile is compatible.")
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (network)",
        "Network benefit Σ_q K[p][q]·E[q]: trade gives network effects, `home` state steerage, `markets` the "
            + "pull of big markets.",
        keys: [key, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
    }

    /// The relation must exist and be seen by the group.
    public func check(_ context: CheckContext, group: ActorGroup) {
        context.relation(relation, seenBy: group)
    }

    /// The feature in words.
    public var summary: String { "share of \(relation.value) partners one can work with" }
}
