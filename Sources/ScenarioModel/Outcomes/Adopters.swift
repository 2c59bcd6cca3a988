/// How many actors hold a profile, or a standard in whatever profile.
public struct Adopters: Outcome {
    /// Whether holders of standards are counted, not of profiles.
    public var ofStandards: Bool
    /// The groups and the weighting.
    public var population: Population

    /// The key `adopters`.
    public static let key = Key.optional(
        "adopters", "options", default: "not measured", example: "{of: standards, weighting: count}",
        "The weight, or the number, of those who hold each profile, or each standard.")
    static let of = Key.optional(
        "of", "`profiles` or `standards`", default: "profiles", example: "standards",
        "Whether holders of profiles are added up, or of standards (multi-homing counts in each).")
    /// The options.
    public static let section = Section(
        "outcomes[].adopters", "The weight, or the number, of those who hold each profile, or each standard.",
        keys: [of, OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula = "A_p = Σ_i m_i·1[i holds p]"
    /// The unit.
    public static let unit = "the weight's; actors for `weighting: count`"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        ofStandards = fields?.option(Self.of, among: ["profiles", "standards"]) == "standards"
        population = Population(fields)
    }

    /// The groups must exist.
    public func check(_ context: CheckContext) { population.check(context) }

    /// One column per group and profile or standard.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        let kind = ofStandards ? "standard" : "profile"
        let ids = ofStandards ? scenario.standards.map(\.id.value) : scenario.profiles.map(\.id)
        return population.groups(in: scenario).flatMap { group in
            ids.map { id in
                let word = id.split(separator: "+").joined(separator: "_")
                return OutcomeColumn(
                    name: "adopters_\(kind)_\(word)\(population.suffix(group, in: scenario))",
                    description:
                        "Holders of \(kind) \(id) among \(population.words(group, in: scenario)). \(Self.formula)",
                    unit: population.unit, summary: .final)
            }
        }
    }
}
