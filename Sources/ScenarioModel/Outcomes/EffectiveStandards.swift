/// The number of equally used standards that would be as concentrated as the actual ones (the inverse Herfindahl index).
public struct EffectiveStandards: Outcome {
    /// The groups and the weighting.
    public var population: Population

    /// The key `effective_standards`.
    public static let key = Key.optional(
        "effective_standards", "options", default: "not measured", example: "{among: states}",
        "How many standards there are in effect.")
    /// The options.
    public static let section = Section(
        "outcomes[].effective_standards", "How many standards there are in effect.",
        keys: [OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "1 / Σ_s q_s², q_s = S_s / Σ S_s; 0 when nobody holds a standard"
    /// The unit.
    public static let unit = "standards"

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
                name: "effective_standards\(population.suffix(group, in: scenario))",
                description:
                    "Effective number of standards among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .final)
        }
    }
}
