/// Cuts what some actors get from some partners through a supply relation, and what they deliver to others.
public struct ExportControl: Verb {
    /// The relation whose supply is cut; nil when only deliveries are.
    public var relation: Name?
    /// The relation in which others look at the controlled actors as suppliers of theirs; nil when it stays as it is.
    public var deliveries: Name?
    /// Whose supply is cut.
    public var targets: ActorSelector
    /// By whom.
    public var suppliers: ActorSelector
    /// The share of the weight that remains.
    public var remaining: Quantity
    /// The attribute that says how far a controlled actor depends on what is cut; nil for wholly.
    public var dependence: Name?

    /// The key `export_control`.
    public static let key = Key.optional(
        "export_control", "mapping", default: "none",
        example: "{relation: suppliers, on: [huawei], by: {home: USA}, remaining: 0.2}",
        "Cuts the edges of a supply relation between the controlled actors and their suppliers, and what they deliver."
    )
    static let relation = Key.optional(
        "relation", "relation", default: "none", example: "suppliers",
        "The relation that is cut, in which the controlled actors look at their suppliers. Give `relation`, `deliveries` or both."
    )
    static let targets = Key.required(
        "on", "choice of actors", example: "[huawei, zte]", "Whose supply is cut.")
    static let suppliers = Key.optional(
        "by", "choice of actors", default: "all", example: "{home: USA}", "Whose supply to them is cut.")
    static let remaining = Key.required(
        "remaining", "number", unit: "share", example: "0.2", "The share of the weight that remains, 0 to 1.")
    static let dependence = Key.optional(
        "dependence", "attribute of the actor", default: "1", example: "foreign_content",
        "How far the control concerns a controlled actor: with x, from 0 to 1, its edges keep 1 − x · (1 − `remaining`) of their weight."
    )
    static let deliveries = Key.optional(
        "deliveries", "relation", default: "none", example: "equipment",
        "A relation in which others look at the controlled actors: what these can't make they do not deliver, so edges toward them are cut as well."
    )
    /// The keys of an export control.
    public static let section = Section(
        "policies.<policy>[].export_control", "Cuts supply.",
        keys: [relation, targets, suppliers, remaining, dependence, deliveries])

    /// Reads an export control.
    public init?(_ fields: any FieldReader) {
        guard let targets = fields.actors(Self.targets),
            let remaining = fields.number(Self.remaining, in: .unitInterval)
        else { return nil }
        relation = fields.text(Self.relation)
        deliveries = fields.text(Self.deliveries)
        dependence = fields.text(Self.dependence)
        self.targets = targets
        self.remaining = remaining
        suppliers = fields.actors(Self.suppliers) ?? ActorSelector(position: fields.position)
        if !fields.has(Self.relation), !fields.has(Self.deliveries) {
            fields.report(
                "'\(fields.path)' cuts nothing; give 'relation', 'deliveries' or both", at: fields.position)
        }
    }

    /// Scales the edges.
    public var primitives: [Primitive] {
        var primitives: [Primitive] = []
        if let relation {
            primitives.append(
                .scaleEdges(
                    relation: relation, observers: targets, partners: suppliers, factor: remaining,
                    dependence: dependence.map { .ofObserver($0) }))
        }
        if let deliveries {
            primitives.append(
                .scaleEdges(
                    relation: deliveries, observers: ActorSelector(position: targets.position),
                    partners: targets, factor: remaining, dependence: dependence.map { .ofPartner($0) }))
        }
        return primitives
    }
    /// The control in words.
    public var summary: String {
        let relations = [relation, deliveries].compactMap { $0?.value }.joined(separator: " and ")
        return
            "export control on \(targets.summary) by \(suppliers.summary), \(remaining.value) of \(relations) remains"
            + (dependence.map { " where \($0.value) is 1" } ?? "")
    }
}
