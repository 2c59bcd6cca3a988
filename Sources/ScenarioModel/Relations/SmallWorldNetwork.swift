/// A small world: a ring whose links are rewired at random (Watts and Strogatz 1998, doi 10.1038/30918).
public struct SmallWorldNetwork: RelationKind {
    /// How many nearest actors on the ring each actor looks at before rewiring; an even number.
    public var neighbours: Located<Int>
    /// The probability that a link is rewired.
    public var rewiring: Quantity

    /// The key `watts_strogatz`.
    public static let key = Key.optional(
        "watts_strogatz", "mapping", default: "none", example: "{neighbours: 4, rewiring: 0.1}",
        "A small world: a ring whose links are rewired at random (Watts and Strogatz 1998, doi 10.1038/30918)."
    )
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (watts_strogatz)",
        "A small world: a ring whose links are rewired at random (Watts and Strogatz 1998, doi 10.1038/30918).",
        keys: [key])
    /// Its edges are generated.
    public static let isGenerated = true
    /// Its edges are drawn.
    public static let isRandom = true

    static let neighbours = Key.required(
        "neighbours", "whole number", unit: "actors", example: "4",
        "How many nearest actors on the ring each actor looks at before rewiring; an even number.")
    static let rewiring = Key.required(
        "rewiring", "number", unit: "probability", example: "0.1", "The probability that a link is rewired.")
    /// The keys inside `watts_strogatz`.
    public static let innerSection = Section(
        "relations.<relation>.watts_strogatz",
        "A small world: a ring whose links are rewired at random (Watts and Strogatz 1998, doi 10.1038/30918).",
        keys: [neighbours, rewiring])
    /// The same, as a list.
    public static let innerSections = [innerSection]

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSection),
            let neighbours = inner.evenInteger(Self.neighbours, in: 2...1_000_000),
            let rewiring = inner.number(Self.rewiring, in: .unitInterval)
        else { return nil }
        self.neighbours = neighbours
        self.rewiring = rewiring
    }

    /// What the edges are, in words.
    public var summary: String {
        "a small world of \(neighbours.value) neighbours, rewiring \(rewiring.value)"
    }
    /// Its probabilities.
    public var inputs: [InputRecord] { [InputRecord(rewiring)] }

    /// There must be enough actors.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        relation.checkWithin(groups, context)
        relation.checkRoom(for: neighbours, "neighbours", groups, context)
    }
}
