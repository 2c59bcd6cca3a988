/// A random graph: each pair is linked with a probability (Erdős and Rényi).
public struct RandomNetwork: RelationKind {
    /// The probability that two actors are linked.
    public var probability: Quantity

    /// The key `erdos_renyi`.
    public static let key = Key.optional(
        "erdos_renyi", "mapping", default: "none", example: "{probability: 0.1}",
        "A random graph: each pair is linked with a probability (Erdős and Rényi).")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (erdos_renyi)",
        "A random graph: each pair is linked with a probability (Erdős and Rényi).", keys: [key])
    /// Its edges are generated.
    public static let isGenerated = true
    /// Its edges are drawn.
    public static let isRandom = true

    static let probability = Key.required(
        "probability", "number", unit: "probability", example: "0.1",
        "The probability that two actors are linked.")
    /// The keys inside `erdos_renyi`.
    public static let innerSection = Section(
        "relations.<relation>.erdos_renyi",
        "A random graph: each pair is linked with a probability (Erdős and Rényi).", keys: [probability])
    /// The same, as a list.
    public static let innerSections = [innerSection]

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSection),
            let probability = inner.number(Self.probability, in: .unitInterval)
        else { return nil }
        self.probability = probability
    }

    /// What the edges are, in words.
    public var summary: String { "a random graph with link probability \(probability.value)" }
    /// Its probabilities.
    public var inputs: [InputRecord] { [InputRecord(probability)] }

    /// The relation must hold within one group.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        relation.checkWithin(groups, context)
    }
}
