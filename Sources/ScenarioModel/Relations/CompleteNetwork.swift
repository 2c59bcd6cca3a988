/// Every actor looks at every other, or at every actor of another group, equally.
public struct CompleteNetwork: RelationKind {
    /// The key `complete`.
    public static let key = Key.optional(
        "complete", "true", default: "none", example: "true",
        "Every actor looks at every other, or at every actor of another group, equally.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (complete)", "Every actor looks at every other equally.", keys: [key])
    /// Its edges are generated.
    public static let isGenerated = true

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let isComplete = fields.flag(Self.key) else { return nil }
        if !isComplete { fields.report("'complete' must be true", at: fields.position) }
    }

    /// What the edges are, in words.
    public var summary: String { "a complete network" }

    /// Any two groups will do.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {}
}
