/// The whole scenario language, section by section, in the order of the reference page.
public enum Language {
    /// The key `value` of a number with its source.
    public static let value = Key.optional(
        "value", "number", unit: "the key's", default: "none", example: "0.12",
        "The number. Give `value`, `path` or `table`.")
    /// The key `path` of a number that follows a dated path.
    public static let path = Key.optional(
        "path", "mapping of dates to numbers", unit: "the key's", default: "none",
        example: "{2023-Q1: 0, 2030-Q1: 1}",
        "The number at some dates, linear in between; where the type says `dated path`.")
    /// The key `table` of a number that follows a dated path in a table.
    public static let table = Key.optional(
        "table", "CSV file", default: "none", example: "maturity.csv",
        "The same in a table with the columns `date`, `value` and, optionally, `source`.")
    /// The key `source` of a number.
    public static let source = Key.optional(
        "source", "text", default: "counts as an assumption", example: "\"L22 ch. 3\"",
        "Where the number comes from; a text that begins with `assumption` marks an assumption, and `fit:NAME` takes what `entente fit` estimated in scenario NAME."
    )

    /// The keys of a number that is written with its source.
    public static let numberSection = Section(
        "<number>", "A number with its source, or one that follows a dated path.",
        keys: [value, path, table, source, FittedNumber.of, FittedNumber.times])

    /// Every section of every kind of file.
    public static var sections: [Section] { scenarioSections + analyses.flatMap(\.sections) }

    /// The sections of a scenario.
    static var scenarioSections: [Section] {
        [Scenario.section, Timeline.section, Scenario.runSection, Precision.section, Precision.untilSection]
            + [Scenario.stopSection] + DesignLanguage.sections + [Standard.section]
            + StandardsBody.sections + Accord.sections + [
                ActorGroup.section, ActorGroup.initialSection, RelationLanguage.section,
            ]
            + RelationLanguage.kinds.flatMap { kind in [kind.section] + kind.innerSections }
            + [
                Adoption.section, Revision.section, Revision.simultaneousSection, Revision.sequentialSection,
                Revision.poissonSection, Revision.arrivalSection, ChoiceRule.section, ChoiceRule.logitSection,
                ChoiceRule.bestResponseSection, ChoiceRule.thresholdSection,
                ChoiceRule.proportionalSection, ChoiceRule.linearSection, Adoption.groupSection,
            ]
            + FeatureLanguage.features.map { $0.section }
            + [PolicyLanguage.section, PolicyLanguage.verbSection, PolicyLanguage.whenSection]
            + PolicyLanguage.verbs.map { $0.section }
            + UncertaintyLanguage.sections
            + [OutcomeLanguage.section] + OutcomeLanguage.outcomes.map { $0.section }
            + [
                Objective.section, History.section, FitRequest.section, SimulationRequest.section,
                HindcastRequest.section, Pattern.section, PatternSetting.section,
            ]
            + [ActorSelector.section, numberSection, Distribution.section]
    }
}

extension PolicyLanguage {
    /// The verbs as keys of a change.
    static var verbSection: Section {
        Section(
            "policies.<policy>[] (verbs)", "What a change does: exactly one of these.",
            keys: verbs.map { $0.key })
    }
}

extension OutcomeLanguage {
    /// The outcomes as items of the list.
    static var section: Section {
        Section(
            "outcomes[]", "What is measured: each item is a word, or a word with its options.",
            keys: outcomes.map { $0.key })
    }
}
