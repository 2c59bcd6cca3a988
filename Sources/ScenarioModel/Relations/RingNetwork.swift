/// A ring on which each actor looks at its nearest neighbours.
public struct RingNetwork: RelationKind {
    /// How many nearest actors on the ring each actor looks at; an even number.
    public var neighbours: Located<Int>

    /// The key `ring_lattice`.
    public static let key = Key.optional(
        "ring_lattice", "mapping", default: "none", example: "{neighbours: 4}",
        "A ring on which each actor looks at its nearest neighbours.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (ring_lattice)", "A ring on which each actor looks at its nearest neighbours.",
        keys: [key])
    /// Its edges are generated.
    public static let isGenerated = true

    static let neighbours = Key.required(
        "neighbours", "whole number", unit: "actors", example: "4",
        "How many nearest actors on the ring each actor looks at; an even number.")
    /// The keys inside `ring_lattice`.
    public static let innerSection = Section(
        "relations.<relation>.ring_lattice", "A ring on which each actor looks at its nearest neighbours.",
        keys: [neighbours])
    /// The same, as a list.
    public static let innerSections = [innerSection]

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSection),
            let neighbours = inner.evenInteger(Self.neighbours, in: 2...1_000_000)
        else { return nil }
        self.neighbours = neighbours
    }

    /// What the edges are, in words.
    public var summary: String { "a ring of \(neighbours.value) neighbours" }

    /// There must be enough actors.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        relation.checkWithin(groups, context)
        relation.checkRoom(for: neighbours, "neighbours", groups, context)
    }
}
