/// One edge from each actor to the partner that one of its attributes names: a firm and its home state.
public struct AttributeLink: RelationKind {
    /// The attribute of the actor that holds the partner's id.
    public var attribute: Name

    /// The key `by`.
    public static let key = Key.optional(
        "by", "column", default: "none", example: "home",
        "Each actor of `to` looks at the one partner whose id stands in this column; an empty cell is no partner."
    )
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (by)", "One partner per actor, named by a column.", keys: [key])
    /// An empty cell is allowed.
    public static let isGenerated = true

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let attribute = fields.text(Self.key) else { return nil }
        self.attribute = attribute
    }

    /// What the edges are, in words.
    public var summary: String { "the partner named in column \(attribute.value)" }

    /// The column must exist and name partners.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        let (observing, observed) = (groups.observing, groups.observed)
        guard context.known(attribute, among: observing.attributes.map(\.name), as: "column"),
            let column = observing.attribute(attribute.value)
        else { return }
        for (text, position) in zip(column.texts, column.positions) where !text.isEmpty {
            context.known(
                Name(text, at: position), among: observed.actors.map(\.value),
                as: "actor of '\(observed.id.value)'")
        }
    }
}
