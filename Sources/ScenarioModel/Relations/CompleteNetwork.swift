/// Every actor looks at every other, or at every actor of another group, equally.
public struct CompleteNetwork: RelationKind {
    /// Whether each actor of the group looks at itself as well.
    public var includesSelf: Bool

    /// The key `complete`.
    public static let key = Key.optional(
        "complete", "true", default: "none", example: "true",
        "Every actor looks at every other, or at every actor of another group, equally.")
    static let selfKey = Key.optional(
        "self", "true or false", default: "false", example: "true",
        "Whether each actor looks at itself as well, as in a population in which it meets its own kind.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (complete)", "Every actor looks at every other equally.", keys: [key, selfKey])
    /// Its edges are generated.
    public static let isGenerated = true

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let isComplete = fields.flag(Self.key) else { return nil }
        if !isComplete { fields.report("'complete' must be true", at: fields.position) }
        includesSelf = fields.flag(Self.selfKey) ?? false
    }

    /// What the edges are, in words.
    public var summary: String { "a complete network" + (includesSelf ? ", oneself included" : "") }

    /// Any two groups will do; only within one can an actor look at itself.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        if includesSelf, !groups.isWithin {
            context.report(
                "'self: true' needs 'among': between two groups nobody can look at itself",
                at: relation.id.position)
        }
    }
}
