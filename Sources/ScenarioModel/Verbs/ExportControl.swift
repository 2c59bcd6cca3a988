/// Cuts what some actors get from some partners through a supply relation.
public struct ExportControl: Verb {
    /// The relation that is cut.
    public var relation: Name
    /// Whose supply is cut.
    public var targets: ActorSelector
    /// By whom.
    public var suppliers: ActorSelector
    /// The share of the weight that remains.
    public var remaining: Quantity

    /// The key `export_control`.
    public static let key = Key.optional(
        "export_control", "mapping", default: "none",
        example: "{relation: suppliers, on: [huawei], by: {home: USA}, remaining: 0.2}",
        "Cuts the edges of a supply relation between the controlled actors and their suppliers.")
    static let relation = Key.required(
        "relation", "relation", example: "suppliers", "The relation that is cut.")
    static let targets = Key.required(
        "on", "choice of actors", example: "[huawei, zte]", "Whose supply is cut.")
    static let suppliers = Key.optional(
        "by", "choice of actors", default: "all", example: "{home: USA}", "Whose supply to them is cut.")
    static let remaining = Key.required(
        "remaining", "number", unit: "share", example: "0.2", "The share of the weight that remains, 0 to 1.")
    /// The keys of an export control.
    public static let section = Section(
        "policies.<policy>[].export_control", "Cuts supply.", keys: [relation, targets, suppliers, remaining])

    /// Reads an export control.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.relation), let targets = fields.actors(Self.targets),
            let remaining = fields.number(Self.remaining, in: .unitInterval)
        else { return nil }
        self.relation = relation
        self.targets = targets
        self.remaining = remaining
        suppliers = fields.actors(Self.suppliers) ?? ActorSelector(position: fields.position)
    }

    /// Scales the edges.
    public var primitives: [Primitive] {
        [.scaleEdges(relation: relation, observers: targets, partners: suppliers, factor: remaining)]
    }
    /// The control in words.
    public var summary: String {
        "export control on \(targets.summary) by \(suppliers.summary), \(remaining.value) of \(relation.value) remains"
    }
}
