/// The probability that two actors drawn by weight can't work together.
public struct InteroperabilityLoss: Outcome {
    /// The groups and the weighting.
    public var population: Population

    /// The key `interoperability_loss`.
    public static let key = Key.optional(
        "interoperability_loss", "options", default: "not measured", example: "{among: states}",
        "The probability that two actors drawn by weight cannot work together.")
    /// The options.
    public static let section = Section(
        "outcomes[].interoperability_loss",
        "The probability that two actors drawn by weight cannot work together.",
        keys: [OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "Σ_p Σ_q S_p·S_q·(1 − K[p][q]), K the compatibility of profiles, 0 with the empty one"
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
                name: "interoperability_loss\(population.suffix(group, in: scenario))",
                description:
                    "Interoperability loss among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
