/// What the partners that have chosen chose: the share of them that holds the profile, or that took it lately.
///
/// Unlike a network benefit it does not grow with the number of partners that have chosen at all, so that the first few
/// count as much as many later.
public struct PeersFeature: Feature {
    /// The relation.
    public var relation: Name
    /// Only partners that took their profile in so many steps before count; nil for all.
    public var within: Int?

    /// The key `peers`.
    public static let key = Key.optional(
        "peers", "relation", default: "none", example: "region",
        "Among the partners that hold any standard, the weighted share that holds the profile; 0 for the empty one, and while nobody holds any."
    )
    static let within = Key.optional(
        "within", "whole number", unit: "steps", default: "any time", example: "3",
        "Only partners that took their profile in so many steps before the present one count: momentum.")
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (peers)",
        "What the partners that have chosen chose: imitation, and with `within` momentum.",
        keys: [key, within, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
        within = fields.integer(Self.within, in: 1...1_000_000)?.value
    }

    /// Others' choices count.
    public var dependsOnOthers: Bool { true }

    /// The relation must exist and be seen by the group; its weights must be shares.
    public func check(_ context: CheckContext, group: ActorGroup) {
        context.relation(relation, seenBy: group)
        for other in context.scenario.relations
        where other.id.value == relation.value && other.normalisation == .none {
            context.report(
                "'peers' needs shares, but '\(relation.value)' has 'normalise: none'; leave that out",
                at: relation.position)
        }
    }

    /// The feature in words.
    public var summary: String {
        "share of \(relation.value) partners with a standard that hold the profile"
            + (within.map { ", of those that took theirs in the last \($0) steps" } ?? "")
    }
}
