/// How many actors hold a standard, as a distribution over the runs.
public struct Histogram: Outcome {
    /// The most actors a group may have: each possible number of holders is a column.
    public static let actorLimit = 512

    /// The standard whose holders are counted.
    public var standard: Name
    /// The groups.
    public var population: Population
    private let position: SourcePosition

    /// The key `histogram`.
    public static let key = Key.optional(
        "histogram", "options", default: "not measured", example: "{of: china, among: states}",
        "How many actors hold a standard, as a distribution: one column for each number.")
    static let of = Key.required(
        "of", "standard", example: "china", "The standard whose holders are counted.")
    /// The options.
    public static let section = Section(
        "outcomes[].histogram",
        "How many actors hold a standard, as a distribution: one column for each number from 0 to that of all actors, "
            + "of which at most \(actorLimit) are possible. The means over runs are probabilities and sum to 1.",
        keys: [of, OutcomeLanguage.among])
    /// The formula.
    public static let formula = "1 when exactly k actors hold the standard, else 0, for k = 0, 1, …, N"
    /// The unit.
    public static let unit = "indicator"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        guard let fields, let standard = fields.text(Self.of) else { return nil }
        self.standard = standard
        population = Population(groups: fields.texts(OutcomeLanguage.among), byCount: true)
        position = fields.position
    }

    /// The groups and the standard must exist, and the groups must not be large.
    public func check(_ context: CheckContext) {
        population.check(context)
        context.known(standard, among: context.scenario.standards.map(\.id.value), as: "standard")
        for index in population.groups(in: context.scenario) {
            let group = context.scenario.groups[index]
            if group.actors.count > Self.actorLimit {
                context.report(
                    "'\(group.id.value)' has \(group.actors.count) actors; a histogram takes at most "
                        + "\(Self.actorLimit), use 'adopters' or 'indicator'", at: position)
            }
        }
    }

    /// One column per group and number of holders.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        population.groups(in: scenario).flatMap { index -> [OutcomeColumn] in
            let group = scenario.groups[index]
            // A group that is too large is refused by its check.
            guard group.actors.count <= Self.actorLimit else { return [] }
            return (0...group.actors.count).map { count in
                OutcomeColumn(
                    name: "histogram_\(standard.value)_\(group.id.value)_\(count)",
                    description: "Whether exactly \(count) of \(group.id.value) hold standard "
                        + "\(standard.value). 1 or 0", unit: Self.unit, summary: .final)
            }
        }
    }
}
