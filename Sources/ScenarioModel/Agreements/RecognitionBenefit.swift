/// What recognition would add to the network benefit of the one that decides, by what both hold at the moment.
public struct RecognitionBenefit: AccordFeature {
    /// The relation of the network benefit.
    public var relation: Name

    /// The key `benefit`.
    public static let key = Key.optional(
        "benefit", "relation", default: "none", example: "trade",
        "W[i][j] · (K′ − K): what recognition adds to the network benefit through the relation, by what both hold."
    )
    /// Its keys.
    public static let section = termSection("What recognition would add at the moment.", keys: [key])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
    }

    /// The agreement must recognise something, and the deciding side look at the other through the relation.
    public func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide) {
        if accord.recognition == nil {
            context.report(
                "'benefit' weighs recognition, but '\(accord.id.value)' has none; give it 'recognition'",
                at: relation.position)
        }
        context.relation(relation, of: accord, side)
    }

    /// The feature in words.
    public var summary: String { "what recognition adds through \(relation.value)" }
}
