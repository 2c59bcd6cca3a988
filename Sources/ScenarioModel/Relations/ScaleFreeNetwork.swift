/// A scale-free graph grown by preferential attachment (Barabási and Albert 1999, doi 10.1126/science.286.5439.509).
public struct ScaleFreeNetwork: RelationKind {
    /// How many links each new actor brings.
    public var links: Located<Int>

    /// The key `barabasi_albert`.
    public static let key = Key.optional(
        "barabasi_albert", "mapping", default: "none", example: "{links: 2}",
        "A scale-free graph grown by preferential attachment (Barabási and Albert 1999, doi 10.1126/science.286.5439.509)."
    )
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (barabasi_albert)",
        "A scale-free graph grown by preferential attachment (Barabási and Albert 1999, doi 10.1126/science.286.5439.509).",
        keys: [key])
    /// Its edges are generated.
    public static let isGenerated = true
    /// Its edges are drawn.
    public static let isRandom = true

    static let links = Key.required(
        "links", "whole number", unit: "links", example: "2", "How many links each new actor brings.")
    /// The keys inside `barabasi_albert`.
    public static let innerSection = Section(
        "relations.<relation>.barabasi_albert",
        "A scale-free graph grown by preferential attachment (Barabási and Albert 1999, doi 10.1126/science.286.5439.509).",
        keys: [links])
    /// The same, as a list.
    public static let innerSections = [innerSection]

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSection),
            let links = inner.integer(Self.links, in: 1...1_000_000)
        else { return nil }
        self.links = links
    }

    /// What the edges are, in words.
    public var summary: String { "a scale-free graph of \(links.value) links per newcomer" }

    /// There must be enough actors.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        relation.checkWithin(groups, context)
        relation.checkRoom(for: links, "links", groups, context)
    }
}
