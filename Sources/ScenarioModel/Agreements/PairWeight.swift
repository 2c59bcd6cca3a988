/// How much the one that decides looks at the other through a relation: market access by trade, trust by affinity.
public struct PairWeight: AccordFeature {
    /// The relation.
    public var relation: Name

    /// The key `relation`.
    public static let key = Key.optional(
        "relation", "relation", default: "none", example: "trade",
        "The weight W[i][j] of the one that decides toward the other: market access, affinity, or distrust.")
    /// Its keys.
    public static let section = termSection("How much the one that decides looks at the other.", keys: [key])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
    }

    /// The deciding side must look at the other through the relation.
    public func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide) {
        context.relation(relation, of: accord, side)
    }

    /// The feature in words.
    public var summary: String { "\(relation.value) toward the other side" }
}
