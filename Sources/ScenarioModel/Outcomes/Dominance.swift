/// Whether one standard holds the world, and no other counts.
public struct Dominance: Outcome {
    /// The share that the standard must reach.
    public var level: Double
    /// The share that every other must stay below.
    public var others: Double
    /// The groups and the weighting.
    public var population: Population

    /// The key `dominance`.
    public static let key = Key.optional(
        "dominance", "options", default: "not measured", example: "{level: 0.75, others: 0.15}",
        "Whether one standard holds at least `level` and every other less than `others`: the mean over runs is a probability."
    )
    static let level = Key.optional(
        "level", "number", unit: "share", default: "0.75", example: "0.9",
        "The share that the standard must reach.")
    static let others = Key.optional(
        "others", "number", unit: "share", default: "0.2", example: "0.15",
        "The share that every other standard must stay below.")
    /// The options.
    public static let section = Section(
        "outcomes[].dominance",
        "Whether one standard holds at least `level` and every other less than `others`: the mean over runs is a "
            + "probability. Who holds several standards counts for each.",
        keys: [level, others, OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula = "1 when one standard has S_s ≥ level and every other S_t < others, else 0"
    /// The unit.
    public static let unit = "indicator"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        population = Population(fields)
        level = fields?.number(Self.level, in: .unitInterval)?.value ?? 0.75
        others = fields?.number(Self.others, in: .unitInterval)?.value ?? 0.2
    }

    /// The groups must exist.
    public func check(_ context: CheckContext) { population.check(context) }

    /// One column per group.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        population.groups(in: scenario).map { group in
            OutcomeColumn(
                name: "dominance\(population.suffix(group, in: scenario))",
                description: "Dominance among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
