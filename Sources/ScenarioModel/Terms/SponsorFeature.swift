/// An actor's level toward the sponsors of a profile's standards, through a relation.
public struct SponsorFeature: Feature {
    /// The relation that holds the levels.
    public var relation: Name
    /// How the standards' levels are put together.
    public var combine: Combination
    /// The attribute of standards that makes up for a missing level; nil for none.
    public var mitigation: Name?

    /// The key `sponsor`.
    public static let key = Key.optional(
        "sponsor", "relation", default: "none", example: "affinity",
        "The actor's weight toward the sponsors of the profile's standards; 0 for a standard without sponsor."
    )
    static let combine = Combination.key(default: .mean)
    static let mitigation = Key.optional(
        "mitigated_by", "attribute of a standard", default: "none", example: "security",
        "What makes up for missing trust: with this attribute at m, from 0 to 1, a level L toward a standard counts as L + m · (1 − L)."
    )
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (sponsor)",
        "Affinity (positive weight) or distrust (negative weight) toward who stands behind a standard.",
        keys: [key, combine, mitigation, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let relation = fields.text(Self.key) else { return nil }
        self.relation = relation
        combine =
            fields.option(Self.combine, among: Combination.allCases.map(\.rawValue))
            .flatMap(Combination.init) ?? .mean
        mitigation = fields.text(Self.mitigation)
    }

    /// The relation must exist and be seen by the group; a standard must have the attribute, from 0 to 1.
    public func check(_ context: CheckContext, group: ActorGroup) {
        context.relation(relation, seenBy: group)
        guard let mitigation,
            context.known(
                mitigation, among: context.scenario.standardAttributeNames, as: "attribute of a standard")
        else { return }
        for standard in context.scenario.standards {
            guard let share = standard.attribute(mitigation.value) else { continue }
            for point in share.points where !ClosedRange.unitInterval.contains(point.value) {
                context.report(
                    "'\(mitigation.value)' is \(point.value) for '\(standard.id.value)'; what mitigates must be from 0 "
                        + "to 1", at: share.position)
            }
        }
    }

    /// The feature in words.
    public var summary: String {
        "\(relation.value) toward the sponsors (\(combine.rawValue))"
            + (mitigation.map { ", mitigated by \($0.value)" } ?? "")
    }
}

extension Scenario {
    /// Keeps the attributes that mitigate from 0 to 1, whatever policies do to them.
    mutating func limitMitigations() {
        let names = adoption.groups.flatMap(\.terms).compactMap {
            ($0.feature as? SponsorFeature)?.mitigation?.value
        }
        for standard in standards.indices {
            for index in standards[standard].attributes.indices
            where names.contains(standards[standard].attributes[index].name) {
                standards[standard].attributes[index].value.range = .unitInterval
            }
        }
    }
}
