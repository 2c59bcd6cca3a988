/// How often actors changed their profile.
public struct Switches: Outcome {
    /// The groups and the weighting.
    public var population: Population

    /// The key `switches`.
    public static let key = Key.optional(
        "switches", "options", default: "not measured", example: "{among: states}",
        "How often actors changed their profile, per actor.")
    /// The options.
    public static let section = Section(
        "outcomes[].switches", "How often actors changed their profile, per actor.",
        keys: [OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "Σ_i m_i·1[i's profile after the step differs from before] / Σ_i m_i; summed over the steps for a run"
    /// The unit.
    public static let unit = "switches per actor"

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
                name: "switches\(population.suffix(group, in: scenario))",
                description: "Switches among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .sum)
        }
    }
}
