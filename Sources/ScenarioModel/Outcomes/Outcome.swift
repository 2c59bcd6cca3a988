/// A named measurement of a run; one small file each, listed in `OutcomeLanguage.outcomes`.
///
/// An outcome declares its columns here, with the formula that the reference page and the data package show;
/// how it is computed stands with the simulation.
public protocol Outcome: Sendable {
    /// The word of the outcome in the scenario; its options, if any, are a mapping of `section`.
    static var key: Key { get }
    /// The options.
    static var section: Section { get }
    /// The formula in words and symbols.
    static var formula: String { get }
    /// The unit of its numbers.
    static var unit: String { get }
    /// Reads the outcome from its options; nil options for the plain word.
    init?(_ fields: (any FieldReader)?)
    /// Reports what the options name but the scenario does not have.
    func check(_ context: CheckContext)
    /// The columns the outcome gives in a checked scenario.
    func columns(in scenario: Scenario) -> [OutcomeColumn]
}

/// One column of numbers or words that an outcome gives.
public struct OutcomeColumn: Sendable, Hashable {
    /// How the values of the steps become the value of the run.
    public enum Summary: String, Sendable {
        /// The value after the last step.
        case final
        /// The sum over the steps.
        case sum
        /// Measured once, of the whole run; there is no value for a step.
        case run
    }

    /// The column's name in every table.
    public var name: String
    /// What it holds, one sentence.
    public var description: String
    /// The unit.
    public var unit: String
    /// How the run's value comes about.
    public var summary: Summary
    /// The words of a categorical column; nil for numbers.
    public var words: [String]?

    /// Whether the numbers are 0 or 1, so that their mean over runs is a probability.
    public var isIndicator: Bool { words == nil && unit == Indicator.unit }

    /// A column from its parts.
    public init(
        name: String, description: String, unit: String, summary: Summary, words: [String]? = nil
    ) {
        self.name = name
        self.description = description
        self.unit = unit
        self.summary = summary
        self.words = words
    }
}

/// The outcomes there are, and what they share.
public enum OutcomeLanguage {
    /// Every outcome, in the order of the reference page.
    public static let outcomes: [any Outcome.Type] = [
        Share.self, Leader.self, Fragmentation.self, EffectiveStandards.self, Bifurcation.self,
        Dominance.self,
        InteroperabilityLoss.self, LockInTime.self, Switches.self, Welfare.self, Adopters.self, Lead.self,
        Histogram.self, Indicator.self, FirstPassage.self, PublicationTime.self, Ballots.self, PassRate.self,
        Forked.self, Unity.self, Support.self, AgreementCount.self, Coverage.self, Acceptance.self,
        Overstatement.self, Spheres.self,
    ]

    /// The key `among`, shared by outcomes of groups.
    static let among = Key.optional(
        "among", "group, or list of groups", default: "the first group of `actors`",
        example: "[states, vendors]",
        "The groups measured, each by itself: weights of different groups are not added.")
    /// The key `weighting`, shared by outcomes of groups.
    static let weighting = Key.optional(
        "weighting", "`weight` or `count`", default: "weight", example: "count",
        "Whether actors count by their weight or one each.")

    /// Reads one item of the list `outcomes`: a word, or a mapping from the word to its options.
    static func outcome(_ value: any ValueReader) -> (any Outcome)? {
        let name = value.word ?? (value.keys.count == 1 ? value.keys[0] : nil)
        guard let name else {
            value.report(
                "expected the name of an outcome, or one name with its options: '- share' or "
                    + "'- share: {of: standards}'", at: value.position)
            return nil
        }
        guard let kind = outcomes.first(where: { $0.key.name == name.value }) else {
            let known = outcomes.map { $0.key.name }
            value.report(
                "unknown outcome '\(name.value)'; "
                    + (Spelling.suggestion(for: name.value, among: known)
                        ?? "there are " + known.joined(separator: ", ")),
                at: name.position)
            return nil
        }
        if value.word != nil {
            if kind.section.keys.contains(where: \.isRequired) {
                value.report(
                    "'\(name.value)' needs options, such as '- \(name.value): \(kind.key.example)'",
                    at: name.position)
                return nil
            }
            return kind.init(nil)
        }
        let outer = Section("outcomes[]", "An outcome with its options.", keys: [kind.key])
        guard let fields = value.fields(outer), let options = fields.fields(kind.key, kind.section) else {
            return nil
        }
        return kind.init(options)
    }
}

/// The groups that an outcome measures, and how actors count in it.
public struct Population: Sendable {
    /// The groups; nil for the first.
    public var groups: [Name]?
    /// Whether actors count one each instead of by weight.
    public var byCount: Bool

    /// A population from its parts.
    init(groups: [Name]?, byCount: Bool) {
        self.groups = groups
        self.byCount = byCount
    }

    /// The population of an outcome's options.
    init(_ fields: (any FieldReader)?) {
        groups = fields?.texts(OutcomeLanguage.among)
        byCount = fields?.option(OutcomeLanguage.weighting, among: ["weight", "count"]) == "count"
    }

    /// The groups, by index.
    public func groups(in scenario: Scenario) -> [Int] {
        guard let groups else { return [0] }
        return groups.compactMap { name in scenario.groups.firstIndex { $0.id.value == name.value } }
    }

    /// The end of a column name: the group, and `by_count`.
    func suffix(_ group: Int, in scenario: Scenario) -> String {
        "_" + scenario.groups[group].id.value + (byCount ? "_by_count" : "")
    }

    /// The unit of sums over actors.
    var unit: String { byCount ? "actors" : "weight" }

    /// The group in words.
    func words(_ group: Int, in scenario: Scenario) -> String {
        scenario.groups[group].id.value + (byCount ? ", one vote each" : ", by weight")
    }

    /// Every group must exist.
    func check(_ context: CheckContext) {
        for group in groups ?? [] {
            context.known(group, among: context.scenario.groups.map(\.id.value), as: "group")
        }
    }
}
