/// A random graph: each pair is linked with a probability (Erdős and Rényi).
public struct RandomNetwork: RelationKind {
    /// How many links there are.
    public enum Density: Sendable {
        /// The probability that two actors are linked.
        case probability(Quantity)
        /// The mean number of partners of an actor.
        case meanDegree(Quantity)
    }

    /// How many links there are.
    public var density: Density

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

    static let probability = Key.optional(
        "probability", "number", unit: "probability", default: "none", example: "0.1",
        "The probability that two actors are linked. Give `probability` or `mean_degree`.")
    static let meanDegree = Key.optional(
        "mean_degree", "number", unit: "partners", default: "none", example: "3",
        "The mean number of partners of an actor, whatever the number of actors.")
    /// The keys inside `erdos_renyi`.
    public static let innerSection = Section(
        "relations.<relation>.erdos_renyi",
        "A random graph: each pair is linked with a probability (Erdős and Rényi).",
        keys: [probability, meanDegree])
    /// The same, as a list.
    public static let innerSections = [innerSection]

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSection) else { return nil }
        guard inner.has(Self.probability) != inner.has(Self.meanDegree) else {
            inner.report(
                "'\(inner.path)' needs exactly one of 'probability' and 'mean_degree'", at: inner.position)
            return nil
        }
        if let probability = inner.number(Self.probability, in: .unitInterval) {
            density = .probability(probability)
        } else if let degree = inner.number(Self.meanDegree, in: .nonNegative) {
            density = .meanDegree(degree)
        } else {
            return nil
        }
    }

    /// What the edges are, in words.
    public var summary: String {
        switch density {
        case .probability(let probability): "a random graph with link probability \(probability.value)"
        case .meanDegree(let degree): "a random graph with \(degree.value) partners on average"
        }
    }
    /// Its number.
    public var inputs: [InputRecord] {
        switch density {
        case .probability(let quantity), .meanDegree(let quantity): [InputRecord(quantity)]
        }
    }

    /// The probability that two of so many actors are linked; at most 1 in a checked scenario.
    public func probability(among actors: Int) -> Double {
        switch density {
        case .probability(let probability): probability.value
        case .meanDegree(let degree): actors > 1 ? degree.value / Double(actors - 1) : 0
        }
    }

    /// The relation must hold within one group, and nobody can have more partners than there are others.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        relation.checkWithin(groups, context)
        let actors = groups.observing.actors.count
        if case .meanDegree(let degree) = density, degree.value > Double(actors - 1) {
            context.report(
                "'mean_degree' is \(degree.value), but each of \(actors) actors has only \(actors - 1) others",
                at: degree.position)
        }
    }
}
