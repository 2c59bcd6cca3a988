/// How far adoption follows the sponsors with whom actors have signed.
public struct Spheres: Outcome {
    /// The agreements.
    public var choice: AccordChoice
    /// Whether partners count one each instead of by weight.
    public var byCount: Bool

    /// The key `spheres`.
    public static let key = Key.optional(
        "spheres", "options", default: "not measured", example: "{agreement: [china, eu, usa]}",
        "How far actors adopt the standards of those with whom they have signed: 1 all of them, 0 as by chance."
    )
    /// The options.
    public static let section = Section(
        "outcomes[].spheres", "How far adoption follows agreements.",
        keys: [OutcomeLanguage.agreement, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "(Σ_a e_aa − Σ_a e_a·e_·a) / (1 − Σ_a e_a·e_·a), with e_ab the share of the actors that have signed with sponsor a and hold a standard of sponsor b, shared equally among an actor's sponsors; actors without either are left out; standards of other sponsors do not count; missing unless those counted have signed with at least two sponsors (Cohen 1960, doi 10.1177/001316446002000104; Newman 2003, doi 10.1103/PhysRevE.67.026126)"
    /// The unit.
    public static let unit = "assortativity"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        choice = AccordChoice(fields)
        byCount = fields?.option(OutcomeLanguage.weighting, among: ["weight", "count"]) == "count"
    }

    /// The agreements must exist, and the partners' weights be of one group.
    public func check(_ context: CheckContext) {
        choice.check(context, as: Self.key.name)
        if !byCount { checkWeights(context) }
    }

    /// All partners must be of one group, for weights of different groups can't be added.
    private func checkWeights(_ context: CheckContext) {
        var groups: [String] = []
        for index in choice.accords(in: context.scenario) {
            let accord = context.scenario.accords[index]
            for group in context.groups(of: accord.partners) where !groups.contains(group) {
                groups.append(group)
            }
            guard groups.count > 1 else { continue }
            context.report(
                "the weights of '\(groups[0])' and '\(groups[1])', partners of agreements, can't be added up for "
                    + "'spheres'; write 'weighting: count' or measure other agreements",
                at: accord.id.position)
            return
        }
    }

    /// One column.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        [
            OutcomeColumn(
                name: "spheres" + (byCount ? "_by_count" : ""),
                description:
                    "How far adoption follows agreements, \(byCount ? "one actor each" : "by weight"). "
                    + Self.formula, unit: Self.unit, summary: .final)
        ]
    }
}
