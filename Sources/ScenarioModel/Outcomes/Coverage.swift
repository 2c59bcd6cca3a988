/// Which share of its partners an agreement has reached.
public struct Coverage: AccordOutcome {
    /// The agreements.
    public var accords: InstitutionChoice
    /// Whether partners count one each instead of by weight.
    public var byCount: Bool

    /// The key `coverage`.
    public static let key = agreementKey(
        "coverage", example: "{weighting: count}",
        "Which share of its possible partners has the agreement with any sponsor.")
    /// The options.
    public static let section = options(and: [OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "Σ_i m_i·1[i has one in force] / Σ_i m_i over the partners i that may sign"
    /// The unit.
    public static let unit = "share"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        accords = InstitutionChoice(.agreements, fields)
        byCount = fields?.option(OutcomeLanguage.weighting, among: ["weight", "count"]) == "count"
    }

    /// The agreements must exist, and the partners' weights of each be of one group.
    public func check(_ context: CheckContext) {
        accords.check(context, as: Self.key.name)
        guard !byCount else { return }
        for index in accords.indices(in: context.scenario) {
            context.addable([context.scenario.accords[index]], for: Self.key.name)
        }
    }

    /// One column per agreement.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        columns(in: scenario, suffix: byCount ? "_by_count" : "") {
            "Share of partners, \(byCount ? "one each" : "by weight"), that have \($0.id.value)"
        }
    }
}
