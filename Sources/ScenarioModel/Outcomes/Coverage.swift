/// Which share of its partners an agreement has reached.
public struct Coverage: Outcome {
    /// The agreements.
    public var choice: AccordChoice
    /// Whether partners count one each instead of by weight.
    public var byCount: Bool

    /// The key `coverage`.
    public static let key = Key.optional(
        "coverage", "options", default: "not measured", example: "{weighting: count}",
        "Which share of its possible partners has the agreement with any sponsor.")
    /// The options.
    public static let section = Section(
        "outcomes[].coverage", "Which share of its possible partners has the agreement.",
        keys: [OutcomeLanguage.agreement, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "Σ_i m_i·1[i has one in force] / Σ_i m_i over the partners i that may sign"
    /// The unit.
    public static let unit = "share"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        choice = AccordChoice(fields)
        byCount = fields?.option(OutcomeLanguage.weighting, among: ["weight", "count"]) == "count"
    }

    /// The agreements must exist, and the partners' weights be of one group.
    public func check(_ context: CheckContext) {
        choice.check(context, as: Self.key.name)
        if !byCount { choice.checkWeights(context, as: Self.key.name) }
    }

    /// One column per agreement.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        choice.columns(in: scenario) { accord in
            OutcomeColumn(
                name: "coverage_\(accord.id.value)" + (byCount ? "_by_count" : ""),
                description: "Share of partners, \(byCount ? "one each" : "by weight"), that have "
                    + "\(accord.id.value). \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}

extension AccordChoice {
    /// The partners of each agreement must be of one group, for weights of different groups can't be added.
    func checkWeights(_ context: CheckContext, as word: String) {
        for index in accords(in: context.scenario) {
            let accord = context.scenario.accords[index]
            let groups = context.groups(of: accord.partners)
            guard groups.count > 1 else { continue }
            context.report(
                "the weights of '\(groups[0])' and '\(groups[1])', partners of '\(accord.id.value)', can't be added up "
                    + "for '\(word)'; write 'weighting: count' or measure other agreements",
                at: accord.id.position)
        }
    }
}
