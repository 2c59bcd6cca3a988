/// A weighted directed network: how much each actor looks at each partner.
public struct Relation: Sendable {
    /// Whether the weights of an actor's partners are made to sum to one.
    public enum Normalisation: String, Sendable, CaseIterable {
        /// Each actor's weights sum to one: an exposure is a share.
        case rows
        /// Weights are used as given: an exposure is a sum, a weight is a level.
        case none
    }

    /// Its word in the scenario.
    public var id: Name
    /// The group whose actors look (they are influenced); for relations within a group, the same as `partners`.
    public var observers: Name
    /// The group whose actors are looked at (they influence).
    public var partners: Name
    /// Where its edges come from.
    public var kind: any RelationKind
    /// How its weights are normalised.
    public var normalisation: Normalisation
    /// Whether an actor may have no partner.
    public var allowsIsolated: Bool
    /// The attribute of the partner by which weights are multiplied; nil for none.
    public var weightedBy: Name?
    /// Whether every replicate has a network of its own, not one for the whole study.
    public var isRedrawn: Bool
}

/// A source of edges; one small file each, listed in `RelationLanguage.kinds`.
public protocol RelationKind: Sendable {
    /// The key that announces the kind, with its further keys.
    static var section: Section { get }
    /// The key whose presence chooses this kind.
    static var key: Key { get }
    /// The sections of mappings inside the relation's mapping.
    static var innerSections: [Section] { get }
    /// Whether its edges come out of a random or regular generator, so that actors may stay alone.
    static var isGenerated: Bool { get }
    /// Whether its edges are drawn at random.
    static var isRandom: Bool { get }
    /// How its weights are normalised unless the author says otherwise.
    static var normalisation: Relation.Normalisation { get }
    /// Reads the kind from the relation's mapping.
    init?(_ fields: any FieldReader)
    /// What the edges are, in words.
    var summary: String { get }
    /// The inputs the kind brings, for the list of assumptions.
    var inputs: [InputRecord] { get }
    /// Reports what the kind names but the scenario does not have, and what can't be built.
    func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext)
}

/// The two groups of a relation.
public struct RelationGroups: Sendable {
    /// The group whose actors look.
    public var observing: ActorGroup
    /// The group whose actors are looked at.
    public var observed: ActorGroup

    /// The groups of a relation whose names exist; nil when they don't.
    public init?(_ relation: Relation, in scenario: Scenario) {
        func group(_ name: Name) -> ActorGroup? { scenario.groups.first { $0.id.value == name.value } }
        guard let observing = group(relation.observers), let observed = group(relation.partners) else {
            return nil
        }
        self.observing = observing
        self.observed = observed
    }

    /// Whether the relation holds within one group.
    public var isWithin: Bool { observing.id.value == observed.id.value }
}

extension RelationKind {
    /// No mapping inside.
    public static var innerSections: [Section] { [] }
    /// Edges come from data.
    public static var isGenerated: Bool { false }
    /// Edges are given, or follow a rule.
    public static var isRandom: Bool { false }
    /// Shares.
    public static var normalisation: Relation.Normalisation { .rows }
    /// No numbers of its own.
    public var inputs: [InputRecord] { [] }
}

/// The keys of relations and the kinds there are.
public enum RelationLanguage {
    /// Every kind of relation, in the order of the reference page.
    public static let kinds: [any RelationKind.Type] = [
        EdgeTable.self, AttributeLink.self, AttributeLevels.self, Similarity.self, CompleteNetwork.self,
        RingNetwork.self, RandomNetwork.self, SmallWorldNetwork.self, ScaleFreeNetwork.self,
        BlockNetwork.self,
    ]

    static let among = Key.optional(
        "among", "group", default: "none", example: "states",
        "The group within which the relation holds. Give `among`, or `from` and `to`.")
    static let from = Key.optional(
        "from", "group", default: "none", example: "states", "The group whose choices are looked at.")
    static let to = Key.optional(
        "to", "group", default: "none", example: "vendors", "The group whose actors look and are influenced.")
    static let normalise = Key.optional(
        "normalise", "`rows` or `none`", default: "rows; none for `columns`", example: "none",
        "Whether each actor's weights are divided by their sum.")
    static let isolated = Key.optional(
        "isolated", "`refuse` or `allow`", default: "refuse; allow for generated networks and `by`",
        example: "allow", "Whether an actor may have no partner at all.")
    static let weightedBy = Key.optional(
        "weighted_by", "attribute, or `weight`", default: "none", example: "gdp",
        "Multiplies each weight by this attribute of the partner.")

    static let drawn = Key.optional(
        "drawn", "`once` or `per_replicate`", default: "once", example: "per_replicate",
        "For networks drawn at random: one network for the whole study, or a new one in every replicate.")

    /// The keys that every relation may have.
    public static let section = Section(
        "relations.<relation>",
        "A weighted directed network between actors. Exactly one key of the kinds below says where its edges come from.",
        keys: [among, from, to, normalise, isolated, weightedBy, drawn])
}

extension Relation {
    init?(_ id: Name, _ value: any ValueReader) {
        let names = value.keys.map(\.value)
        let chosen = RelationLanguage.kinds.filter { names.contains($0.key.name) }
        guard let kind = chosen.first, chosen.count == 1 else {
            value.report(
                "relation '\(id.value)' needs exactly one of "
                    + RelationLanguage.kinds.map { "'\($0.key.name)'" }.joined(separator: ", ")
                    + (chosen.isEmpty
                        ? "" : "; found " + chosen.map { "'\($0.key.name)'" }.joined(separator: " and ")),
                at: value.position)
            return nil
        }
        let section = Section(
            RelationLanguage.section.path, RelationLanguage.section.summary,
            keys: kind.section.keys + RelationLanguage.section.keys)
        guard let fields = value.fields(section) else { return nil }
        self.id = id
        let among = fields.text(RelationLanguage.among)
        guard let partners = among ?? fields.text(RelationLanguage.from),
            let observers = among ?? fields.text(RelationLanguage.to),
            (among == nil) == fields.has(RelationLanguage.from),
            (among == nil) == fields.has(RelationLanguage.to)
        else {
            fields.report(
                "relation '\(id.value)' needs 'among' (one group), or 'from' and 'to' (two groups)",
                at: fields.position)
            return nil
        }
        (self.partners, self.observers) = (partners, observers)
        guard let read = kind.init(fields) else { return nil }
        self.kind = read
        normalisation =
            fields.option(RelationLanguage.normalise, among: Normalisation.allCases.map(\.rawValue))
            .flatMap(Normalisation.init) ?? kind.normalisation
        allowsIsolated =
            fields.option(RelationLanguage.isolated, among: ["refuse", "allow"]).map { $0 == "allow" }
            ?? (kind.isGenerated || normalisation == .none)
        weightedBy = fields.text(RelationLanguage.weightedBy)
        isRedrawn =
            fields.option(RelationLanguage.drawn, among: ["once", "per_replicate"]) == "per_replicate"
        checkRedrawn(kind, fields)
    }
}

extension Relation {
    /// Reports a generated network between two groups.
    func checkWithin(_ groups: RelationGroups, _ context: CheckContext) {
        if !groups.isWithin {
            context.report("a generated network holds within one group; use 'among'", at: id.position)
        }
    }

    /// Reports a network in which an actor would have as many partners as there are actors, or more.
    func checkRoom(
        for count: Located<Int>, _ noun: String, _ groups: RelationGroups, _ context: CheckContext
    ) {
        let actors = groups.observing.actors.count
        if count.value >= actors {
            context.report("\(count.value) \(noun) are too many for \(actors) actors", at: count.position)
        }
    }
}
