/// What those whom the decider looks at have signed with the same counterpart.
public struct PeerSignatures: AccordFeature {
    /// The relation through which it looks at them.
    public var relation: Name

    /// The key `signed_by`.
    public static let key = Key.optional(
        "signed_by", "relation", default: "none", example: "trade",
        "The weight Σ_m W[i][m] of those that have such an agreement with the same counterpart.")
    /// Its keys.
    public static let section = termSection("What its neighbours have signed.", keys: [key])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
    }

    /// The deciding side must look at its like through the relation.
    public func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide) {
        context.relation(relation, of: accord, side, towardOther: false)
    }

    /// The feature in words.
    public var summary: String { "\(relation.value) partners that have signed" }
}
