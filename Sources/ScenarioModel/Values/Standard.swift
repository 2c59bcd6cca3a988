/// A specification that actors can adopt.
public struct Standard: Sendable {
    /// Its word in the scenario.
    public var id: Name
    /// Its name for people.
    public var title: String
    /// The actors who stand behind it.
    public var sponsors: [Name]
    /// The first step in which it can be adopted.
    public var available: Int
    /// Its quality or maturity over time.
    public var quality: TimedQuantity
    /// Whether who has adopted it keeps it for good.
    public var isPermanent = false
    /// The body that must publish it before it can be adopted; nil when none must.
    public var publisher: Name?
    /// The body that must give up before it can be adopted; nil when none must.
    public var origin: Name?
    /// The sector it belongs to.
    public var sector: Name?
    /// What is added to its quality from its publication, or its fork, on.
    public var maturity: Maturity?
    /// Its further attributes over time, such as `cost` or `openness`, in written order.
    public var attributes: [(name: String, value: TimedQuantity)]

    static let title = Key.optional(
        "title", "text", default: "the standard's id", example: "\"3GPP 6G\"", "The name shown to people.")
    static let sponsor = Key.optional(
        "sponsor", "actor, or list of actors", default: "none", example: "USA",
        "Who stands behind the standard; read by `sponsor` terms.")
    static let available = Key.optional(
        "available", "date", default: "the first step", example: "2028-Q3",
        "The first date at which the standard can be adopted.")
    static let quality = Key.optional(
        "quality", "number or dated path", unit: "utility", default: "0",
        example: "{path: {2026-Q1: 0.2, 2030-Q1: 1}}", "Quality or maturity; read by `quality` terms.")
    static let permanent = Key.optional(
        "permanent", "`true` or `false`", default: "false", example: "true",
        "Whether who has adopted it keeps it for good, unless every profile with it is closed to its holder.")
    static let publisher = Key.optional(
        "published_by", "body", default: "none", example: "3gpp",
        "The body whose members vote on it: it can't be adopted before they have published it.")
    static let origin = Key.optional(
        "fork_of", "body", default: "none", example: "3gpp",
        "It can't be adopted before this body has given up, and never if the body publishes.")
    static let maturity = Key.optional(
        "maturity", "mapping of steps to numbers", unit: "utility", default: "0",
        example: "{0: 0.2, 12: 1}",
        "What is added to `quality` so many steps after the body has published it, or given up; linear in between."
    )
    static let sectorKey = Key.optional(
        "sector", "word", default: "none", example: "ict", "The sector it belongs to; read by agreements.")
    static let attributes = Key.optional(
        "attributes", "mapping of words to numbers or dated paths", unit: "the author's", default: "none",
        example: "{openness: 0.8}", "Further attributes of the standard; read by `attribute` terms.")

    /// The keys of a standard.
    public static let section = Section(
        "standards.<standard>", "One standard that actors can adopt.",
        keys: [
            title, sponsor, available, quality, permanent, publisher, origin, maturity, sectorKey,
            attributes,
        ])
}

extension Standard {
    init?(_ id: Name, _ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        self.id = id
        title = fields.text(Self.title)?.value ?? id.value
        sponsors = fields.texts(Self.sponsor) ?? []
        available = fields.step(Self.available)?.value ?? 0
        quality =
            fields.timedNumber(Self.quality, in: .finite)
            ?? TimedQuantity(
                Quantity(
                    0, source: "default", path: "\(fields.path).quality", position: fields.position))
        isPermanent = fields.flag(Self.permanent) ?? false
        publisher = fields.text(Self.publisher)
        origin = fields.text(Self.origin)
        maturity = Maturity(fields, Self.maturity)
        sector = fields.text(Self.sectorKey)
        if let origin, publisher != nil {
            fields.report(
                "'\(id.value)' has 'published_by' and 'fork_of'; keep one", at: origin.position)
        }
        if let maturity, publisher == nil, origin == nil {
            fields.report(
                "'maturity' counts from the publication by a body; give 'published_by' or 'fork_of', or write "
                    + "'quality'", at: maturity.path.position)
        }
        attributes = (fields.entries(Self.attributes) ?? []).compactMap { name, value in
            value.timedNumber(in: .finite).map { (name.value, $0) }
        }
    }
}

extension Standard {
    /// The attribute of a name, or nil.
    public func attribute(_ name: String) -> TimedQuantity? {
        attributes.first { $0.name == name }?.value
    }
}

extension Scenario {
    /// The names of the attributes of standards, each once, in written order.
    var standardAttributeNames: [String] {
        var names: [String] = []
        for (name, _) in standards.flatMap(\.attributes) where !names.contains(name) { names.append(name) }
        return names
    }
}
