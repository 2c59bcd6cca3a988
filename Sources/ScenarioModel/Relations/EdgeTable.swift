/// Edges listed in a CSV file with the columns `actor`, `partner` and `weight`.
public struct EdgeTable: RelationKind {
    /// One row: `actor` looks at `partner` with `weight`.
    public struct Edge: Sendable {
        /// The actor who looks.
        public var actor: Name
        /// The partner looked at.
        public var partner: Name
        /// The weight.
        public var weight: Located<Double>
    }

    /// The rows.
    public var edges: [Edge]
    /// Whether each row counts in both directions.
    public var isSymmetric: Bool
    /// The weights' record for the list of assumptions.
    public var inputs: [InputRecord]
    /// The file.
    public var file: String

    /// The key `table`.
    public static let key = Key.optional(
        "table", "CSV file", default: "none", example: "trade.csv",
        "Edges: the columns `actor`, `partner`, `weight`, and optionally `source`.")
    static let symmetric = Key.optional(
        "symmetric", "true or false", default: "false", example: "true",
        "Whether each row counts in both directions.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (table)", "Edges listed in a table.", keys: [key, symmetric])

    static let columns = ["actor", "partner", "weight", "source"]

    /// Reads the table named in the relation's mapping.
    public init?(_ fields: any FieldReader) {
        guard let table = fields.table(Self.key) else { return nil }
        for name in table.header where !Self.columns.contains(name.value) {
            fields.report(
                "unexpected column '\(name.value)'; an edge table has the columns actor, partner, weight and, "
                    + "optionally, source", at: name.position)
        }
        guard let actor = table.column("actor"), let partner = table.column("partner"),
            let weight = table.column("weight")
        else {
            let missing = Self.columns.prefix(3).filter { table.column($0) == nil }
            fields.report(
                "missing column \(missing.map { "'\($0)'" }.joined(separator: ", ")); an edge table has the "
                    + "columns actor, partner, weight and, optionally, source", at: table.position)
            return nil
        }
        file = table.file
        isSymmetric = fields.flag(Self.symmetric) ?? false
        inputs = InputRecord.columns(of: table, skipping: "actor")
        edges = table.rows.map { row in
            let value = DecimalNumber.parse(row[weight].value)
            if value == nil {
                fields.report("'\(row[weight].value)' is no decimal number", at: row[weight].position)
            }
            return Edge(
                actor: row[actor], partner: row[partner],
                weight: Located(value ?? 0, at: row[weight].position))
        }
    }

    /// What the edges are, in words.
    public var summary: String { "\(edges.count) edges of \(file)" }
}
