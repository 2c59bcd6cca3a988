/// The probability that two actors drawn by weight hold different profiles (Simpson's index).
public struct Fragmentation: Outcome {
    /// The groups and the weighting.
    public var population: Population

    /// The key `fragmentation`.
    public static let key = Key.optional(
        "fragmentation", "options", default: "not measured", example: "{among: states}",
        "How divided the choice of profiles is: 0 when all hold one.")
    /// The options.
    public static let section = Section(
        "outcomes[].fragmentation", "How divided the choice of profiles is: 0 when all hold one.",
        keys: [OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "1 − Σ_p S_p² over all profiles p, waiting included"
    /// The unit.
    public static let unit = "probability"

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
                name: "fragmentation\(population.suffix(group, in: scenario))",
                description:
                    "Fragmentation of profiles among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
