/// Which parts of a history are forecast from which others.
public struct HindcastRequest: Sendable {
    /// Some of the actors, whose forecasts are scored apart.
    public struct Subset: Sendable {
        /// Its word.
        public var id: Name
        /// The actors.
        public var actors: ActorSelector
    }

    /// The first step of which nothing is known when it is forecast; nil for the middle of the history.
    public var from: Int? = nil
    /// How many steps ahead forecasts are made.
    public var leads = [1]
    /// The actors whose forecasts are scored; nil for all.
    public var scored: ActorSelector? = nil
    /// The sets that are scored besides.
    public var subsets: [Subset] = []
    /// The attribute by which actors that are alike are found for a baseline; nil for none.
    public var alike: Name? = nil
    /// The relation by which the nearest partner is found for a baseline; nil for none.
    public var nearest: Name? = nil
    /// The outcomes of a series that are generations of a product, from the first; a baseline for them.
    public var generations: [Name] = []
    /// Where the request stands.
    public var position: SourcePosition

    /// One step ahead, over the second half of the history.
    public init(at position: SourcePosition) { self.position = position }
}

extension HindcastRequest {
    static let from = Key.optional(
        "from", "date", default: "the middle of the history", example: "2006",
        "The first date that is forecast, from what was known before it; all later ones follow.")
    static let leads = Key.optional(
        "leads", "list of whole numbers", unit: "steps", default: "[1]", example: "[1, 3, 5]",
        "How many steps ahead forecasts are made.")
    static let scored = Key.optional(
        "scored", "actors", default: "all actors with a history", example: "{except: [USA, JPN]}",
        "The actors whose forecasts are scored.")
    static let subsets = Key.optional(
        "subsets", "mapping of words to actors", default: "none", example: "{open: {ge06: 0}}",
        "Some of them that are scored apart as well.")
    static let alike = Key.optional(
        "alike", "attribute", default: "none", example: "raster",
        "A baseline: what most actors with the same value of this attribute have chosen, as probable as that rule was right before."
    )
    static let nearest = Key.optional(
        "nearest", "relation", default: "none", example: "near",
        "A baseline: what the partner of greatest weight that has chosen took, as probable as that rule was right before."
    )
    static let generations = Key.optional(
        "generations", "list of columns", default: "none",
        example: "[adopters_standard_first_users, adopters_standard_second_users]",
        "A baseline of a series: these outcomes, at least two, are generations of one product, each of which takes the users of those before (Norton and Bass)."
    )
    /// The keys of `hindcast`.
    public static let section = Section(
        "hindcast", "Which parts of the history `entente hindcast` forecasts from which others.",
        keys: [from, leads, scored, subsets, alike, nearest, generations])

    init(_ fields: any FieldReader) {
        position = fields.position
        from = fields.step(Self.from)?.value
        if let items = fields.items(Self.leads) {
            leads = items.compactMap { $0.integer(in: 1...10_000)?.value }
            if leads.isEmpty { fields.report("'leads' is empty; write [1]", at: fields.position) }
            leads = Set(leads).sorted()
        }
        scored = fields.actors(Self.scored)
        subsets = (fields.entries(Self.subsets) ?? []).compactMap { entry in
            entry.value.actors().map { Subset(id: entry.name, actors: $0) }
        }
        alike = fields.text(Self.alike)
        nearest = fields.text(Self.nearest)
        generations = fields.texts(Self.generations) ?? []
        if generations.count == 1 {
            fields.report(
                "'generations' has one outcome; name two or more, from the first", at: generations[0].position
            )
        }
    }

    /// Reports actors, attributes and relations that do not exist, and a scenario without a history.
    func check(_ context: CheckContext) {
        guard let history = context.scenario.history else {
            context.report("'hindcast' needs a 'history' to forecast parts of", at: position)
            return
        }
        if let scored { context.selector(scored) }
        for subset in subsets {
            context.selector(subset.actors)
            let reserved = ["all": "all scored actors", "changes": "those who had chosen before"]
            if let meaning = reserved[subset.id.value] {
                context.report(
                    "'\(subset.id.value)' is the set of \(meaning); choose another word",
                    at: subset.id.position)
            }
        }
        if let from, from > history.lastStep {
            context.report(
                "'from' comes after the last known date, \(context.scenario.timeline.label(history.lastStep))",
                at: position)
        }
        let told = Set(history.observations.map(\.outcome.value)).sorted()
        for outcome in generations { context.known(outcome, among: told, as: "outcome of the series") }
        guard let group = history.group(in: context.scenario) else { return }
        if let alike {
            context.known(alike, among: group.attributes.map(\.name), as: "attribute of '\(group.id.value)'")
        }
        if let nearest { context.relation(nearest, seenBy: group) }
    }
}
