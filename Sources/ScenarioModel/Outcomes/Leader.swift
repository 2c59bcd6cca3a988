/// The standard with the greatest share after the last step.
public struct Leader: Outcome {
    /// The groups and the weighting.
    public var population: Population

    /// The key `leader`.
    public static let key = Key.optional(
        "leader", "options", default: "not measured", example: "{among: states}",
        "The standard with the greatest share at the end.")
    /// The options.
    public static let section = Section(
        "outcomes[].leader", "The standard with the greatest share at the end.",
        keys: [OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "argmax_s S_s after the last step, the first of equals; none when nobody holds a standard"
    /// The unit.
    public static let unit = "standard"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        population = Population(fields)
    }

    /// The groups must exist.
    public func check(_ context: CheckContext) { population.check(context) }

    /// One column per group.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        population.groups(in: scenario).map { group in
            OutcomeColumn(
                name: "leader\(population.suffix(group, in: scenario))",
                description:
                    "Leading standard among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .run,
                words: ["none"] + scenario.standards.map(\.id.value))
        }
    }
}
