/// The network benefit of a profile through a relation: Σ_q K[p][q] · E[q], the share of an actor's partners
/// that it can work with, or the plain share of its partners that hold some profiles.
public struct NetworkFeature: Feature {
    /// The relation.
    public var relation: Name
    /// The profiles that gain the benefit; nil for every one.
    public var profiles: ProfileSelector?
    /// The profiles whose holders count, each fully; nil when all count by compatibility.
    public var holding: [Name]?
    /// The attribute of the actor that multiplies it; nil for 1.
    public var actor: Name?

    /// The key `network`.
    public static let key = Key.optional(
        "network", "relation", default: "none", example: "trade",
        "The network benefit through a relation: the weighted share of partners whose profile is compatible.")
    static let profiles = Key.optional(
        "profiles", "profile, or list of profiles", default: "every profile", example: "[west, west+china]",
        "The profiles that gain it, by id.")
    static let standards = Key.optional(
        "standards", "standard, or list of standards", default: "every profile", example: "west",
        "The profiles that gain it: all that contain one of these standards.")
    static let holding = Key.optional(
        "holding", "profile, or list of profiles", default: "by compatibility", example: "none",
        "The benefit is then the weighted share of partners that hold one of these profiles, whatever fits with what."
    )
    static let actor = Key.optional(
        "actor", "attribute of the actor", default: "1", example: "openness",
        "The attribute of the actor by which it is multiplied.")
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (network)",
        "Network benefit Σ_q K[p][q]·E[q]: trade gives network effects, `home` state steerage, `markets` the "
            + "pull of big markets.",
        keys: [key, profiles, standards, holding, actor, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
        let isSelective = fields.has(Self.profiles) || fields.has(Self.standards)
        profiles = isSelective ? ProfileSelector(fields) : nil
        holding = fields.texts(Self.holding)
        actor = fields.text(Self.actor)
        if holding?.isEmpty ?? false {
            fields.report(
                "'holding' names no profile; leave it out to count all by compatibility",
                at: fields.value(Self.holding)?.position ?? fields.position)
        }
    }

    /// Others' choices count.
    public var dependsOnOthers: Bool { true }

    /// The relation must exist and be seen by the group; profiles and the actor's attribute must exist.
    public func check(_ context: CheckContext, group: ActorGroup) {
        context.relation(relation, seenBy: group)
        if let profiles { context.profiles(profiles) }
        for profile in holding ?? [] {
            context.known(profile, among: context.scenario.profiles.map(\.id), as: "profile")
        }
        if let actor { context.numbers(actor, of: group) }
    }

    /// The feature in words.
    public var summary: String {
        let partners =
            holding.map { "that hold " + $0.map(\.value).joined(separator: " or ") } ?? "one can work with"
        return (actor.map { "\($0.value) × " } ?? "") + "share of \(relation.value) partners \(partners)"
            + (profiles.map { ", for \($0.summary)" } ?? "")
    }
}
