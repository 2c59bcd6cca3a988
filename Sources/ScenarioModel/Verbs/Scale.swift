/// Multiplies a parameter, or the edges of a relation, by a factor.
public struct Scale: Verb {
    /// What is multiplied.
    public enum Target: Sendable {
        /// A parameter.
        case parameter(Name)
        /// Edges of a relation.
        case relation(Name, observers: ActorSelector, partners: ActorSelector)
    }

    /// What is multiplied.
    public var target: Target
    /// The factor.
    public var factor: Quantity

    /// The key `scale`.
    public static let key = Key.optional(
        "scale", "mapping", default: "none",
        example: "{relation: trade, factor: 0.5, of: {bloc: eu}, toward: CHN}",
        "Multiplies a parameter or the edges of a relation.")
    static let parameter = Key.optional(
        "parameter", "path", default: "none", example: "adoption.states.distrust.weight",
        "The parameter that is multiplied. Give `parameter` or `relation`.")
    static let relation = Key.optional(
        "relation", "relation", default: "none", example: "trade", "The relation whose edges are multiplied.")
    static let observers = Key.optional(
        "of", "choice of actors", default: "all", example: "{bloc: eu}", "Whose edges: the actors who look.")
    static let partners = Key.optional(
        "toward", "choice of actors", default: "all", example: "CHN", "Toward whom: the actors looked at.")
    static let factor = Key.required("factor", "number", unit: "–", example: "0.5", "The factor, 0 or more.")
    /// The keys of a scaling.
    public static let section = Section(
        "policies.<policy>[].scale", "Multiplies a parameter or edges.",
        keys: [parameter, relation, observers, partners, factor])

    /// Reads a scaling.
    public init?(_ fields: any FieldReader) {
        guard let factor = fields.number(Self.factor, in: 0...1_000_000) else { return nil }
        self.factor = factor
        if let parameter = fields.text(Self.parameter), !fields.has(Self.relation) {
            target = .parameter(parameter)
        } else if let relation = fields.text(Self.relation), !fields.has(Self.parameter) {
            let everyone = ActorSelector(position: fields.position)
            target = .relation(
                relation, observers: fields.actors(Self.observers) ?? everyone,
                partners: fields.actors(Self.partners) ?? everyone)
        } else {
            fields.report(
                "'\(fields.path)' needs exactly one of 'parameter' and 'relation'", at: fields.position)
            return nil
        }
    }

    /// Scales the parameter or the edges.
    public var primitives: [Primitive] {
        switch target {
        case .parameter(let name): [.adjust(parameter: name, .scale(factor))]
        case .relation(let name, let observers, let partners):
            [
                .scaleEdges(
                    relation: name, observers: observers, partners: partners, factor: factor,
                    dependence: nil)
            ]
        }
    }
    /// The scaling in words.
    public var summary: String {
        switch target {
        case .parameter(let name): "scale \(name.value) by \(factor.value)"
        case .relation(let name, let observers, let partners):
            "scale \(name.value) of \(observers.summary) toward \(partners.summary) by \(factor.value)"
        }
    }
}
