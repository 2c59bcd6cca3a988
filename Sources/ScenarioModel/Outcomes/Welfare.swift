/// What actors have from their profiles.
public struct Welfare: Outcome {
    /// The groups and the weighting.
    public var population: Population

    /// The key `welfare`.
    public static let key = Key.optional(
        "welfare", "options", default: "not measured", example: "{among: states}",
        "The mean utility that actors have from the profiles they hold.")
    /// The options.
    public static let section = Section(
        "outcomes[].welfare", "The mean utility that actors have from the profiles they hold.",
        keys: [OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "Σ_i m_i·U_i(profile of i) / Σ_i m_i, utilities after the step, without switching cost and noise"
    /// The unit.
    public static let unit = "utility"

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
                name: "welfare\(population.suffix(group, in: scenario))",
                description:
                    "Mean realised utility among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
