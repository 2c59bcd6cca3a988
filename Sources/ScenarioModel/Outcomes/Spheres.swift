/// How far adoption follows the sponsors with whom actors have signed.
public struct Spheres: AccordOutcome {
    /// The agreements.
    public var accords: InstitutionChoice
    /// Whether partners count one each instead of by weight.
    public var byCount: Bool

    /// The key `spheres`.
    public static let key = agreementKey(
        "spheres", example: "{agreement: [china, eu, usa]}",
        "How far actors adopt the standards of those with whom they have signed: 1 all of them, 0 as by chance."
    )
    /// The options.
    public static let section = options(and: [OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "(Σ_a e_aa − Σ_a e_a·e_·a) / (1 − Σ_a e_a·e_·a), with e_ab the share of the actors that have signed with sponsor a and hold a standard of sponsor b, shared equally among an actor's sponsors; actors without either are left out; standards of other sponsors do not count; missing unless those counted have signed with at least two sponsors (Cohen 1960, doi 10.1177/001316446002000104; Newman 2003, doi 10.1103/PhysRevE.67.026126)"
    /// The unit.
    public static let unit = "assortativity"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        accords = InstitutionChoice(.agreements, fields)
        byCount = fields?.option(OutcomeLanguage.weighting, among: ["weight", "count"]) == "count"
    }

    /// The agreements must exist, and all partners' weights be of one group.
    public func check(_ context: CheckContext) {
        accords.check(context, as: Self.key.name)
        guard !byCount else { return }
        context.addable(
            accords.indices(in: context.scenario).map { context.scenario.accords[$0] }, for: Self.key.name)
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
