/// Whether the world holds at least two standards, each beyond a level.
public struct Bifurcation: Outcome {
    /// The share that each of two standards must reach.
    public var level: Double
    /// The groups and the weighting.
    public var population: Population

    /// The key `bifurcation`.
    public static let key = Key.optional(
        "bifurcation", "options", default: "not measured", example: "{level: 0.25}",
        "Whether at least two standards hold at least `level` each: the mean over runs is a probability.")
    static let level = Key.optional(
        "level", "number", unit: "share", default: "0.2", example: "0.25",
        "The share that each of two standards must reach.")
    /// The options.
    public static let section = Section(
        "outcomes[].bifurcation",
        "Whether at least two standards hold at least `level` each: the mean over runs is a probability.",
        keys: [level, OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "1 when at least two standards have S_s ≥ level, else 0"
    /// The unit.
    public static let unit = "indicator"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        population = Population(fields)
        level = fields?.number(Self.level, in: .unitInterval)?.value ?? 0.2
    }

    /// The groups must exist.
    public func check(_ context: CheckContext) { population.check(context) }

    /// One column per group.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        population.groups(in: scenario).map { group in
            OutcomeColumn(
                name: "bifurcation\(population.suffix(group, in: scenario))",
                description: "Bifurcation among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
