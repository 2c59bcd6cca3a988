/// Levels toward a few named partners, one column each: affinity to the United States and to China.
public struct AttributeLevels: RelationKind {
    /// The partners and the column that holds each actor's level toward them.
    public var columns: [(partner: Name, column: Name)]

    /// The key `columns`.
    public static let key = Key.optional(
        "columns", "mapping of actors to columns", default: "none", example: "{USA: affinity_usa}",
        "For each named partner, the column with every actor's level toward it.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (columns)", "Levels toward named partners, one column each.", keys: [key])
    /// Levels are used as given.
    public static let normalisation = Relation.Normalisation.none

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let pairs = fields.pairs(Self.key) else { return nil }
        columns = pairs.map { ($0.0, $0.1) }
    }

    /// What the edges are, in words.
    public var summary: String {
        "levels toward " + columns.map { "\($0.partner.value) (\($0.column.value))" }.joined(separator: ", ")
    }

    /// The partners must exist and the columns hold numbers.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        for (partner, column) in columns {
            context.known(
                partner, among: groups.observed.actors.map(\.value),
                as: "actor of '\(groups.observed.id.value)'")
            context.numbers(column, of: groups.observing)
        }
    }
}
