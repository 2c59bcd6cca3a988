/// A random graph whose link probability is higher within blocks than between them.
public struct BlockNetwork: RelationKind {
    /// The attribute whose equal words make a block.
    public var by: Name
    /// The probability of a link between two actors of one block.
    public var within: Quantity
    /// The probability of a link between two actors of different blocks.
    public var between: Quantity

    /// The key `blocks`.
    public static let key = Key.optional(
        "blocks", "mapping", default: "none", example: "{by: region, within: 0.3, between: 0.05}",
        "A random graph whose link probability is higher within blocks than between them.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (blocks)",
        "A random graph whose link probability is higher within blocks than between them.", keys: [key])
    /// Its edges are generated.
    public static let isGenerated = true
    /// Its edges are drawn.
    public static let isRandom = true

    static let by = Key.required(
        "by", "column", unit: "–", example: "region", "The attribute whose equal words make a block.")
    static let within = Key.required(
        "within", "number", unit: "probability", example: "0.3",
        "The probability of a link between two actors of one block.")
    static let between = Key.required(
        "between", "number", unit: "probability", example: "0.05",
        "The probability of a link between two actors of different blocks.")
    /// The keys inside `blocks`.
    public static let innerSection = Section(
        "relations.<relation>.blocks",
        "A random graph whose link probability is higher within blocks than between them.",
        keys: [by, within, between])
    /// The same, as a list.
    public static let innerSections = [innerSection]

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSection),
            let by = inner.text(Self.by),
            let within = inner.number(Self.within, in: .unitInterval),
            let between = inner.number(Self.between, in: .unitInterval)
        else { return nil }
        self.by = by
        self.within = within
        self.between = between
    }

    /// What the edges are, in words.
    public var summary: String {
        "blocks by \(by.value), \(within.value) within and \(between.value) between"
    }
    /// Its probabilities.
    public var inputs: [InputRecord] { [InputRecord(within), InputRecord(between)] }

    /// The column must exist.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        relation.checkWithin(groups, context)
        context.known(by, among: groups.observing.attributes.map(\.name), as: "column")
    }
}
