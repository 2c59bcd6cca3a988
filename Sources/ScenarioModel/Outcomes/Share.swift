/// The share of actors that hold a profile, or a standard in whatever profile.
public struct Share: Outcome {
    /// Whether shares are of standards, not of profiles.
    public var ofStandards: Bool
    /// The groups and the weighting.
    public var population: Population

    /// The key `share`.
    public static let key = Key.optional(
        "share", "options", default: "not measured", example: "{of: standards, among: states}",
        "The share of each profile, or of each standard.")
    static let of = Key.optional(
        "of", "`profiles` or `standards`", default: "profiles", example: "standards",
        "Whether shares are of profiles (they sum to 1) or of standards (multi-homing counts in each).")
    /// The options.
    public static let section = Section(
        "outcomes[].share", "Shares.", keys: [of, OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula = "S_p = Σ_i m_i·1[i holds p] / Σ_i m_i"
    /// The unit.
    public static let unit = "share"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        ofStandards = fields?.option(Self.of, among: ["profiles", "standards"]) == "standards"
        population = Population(fields)
    }

    /// The groups must exist.
    public func check(_ context: CheckContext) { population.check(context) }

    /// One column per group and profile or standard.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        population.groups(in: scenario).flatMap { group in
            let ids = ofStandards ? scenario.standards.map(\.id.value) : scenario.profiles.map(\.id)
            let kind = ofStandards ? "standard" : "profile"
            return ids.map { id in
                let word = id.split(separator: "+").joined(separator: "_")
                return OutcomeColumn(
                    name: "share_\(kind)_\(word)\(population.suffix(group, in: scenario))",
                    description:
                        "Share of \(kind) \(id) among \(population.words(group, in: scenario)). \(Self.formula)",
                    unit: Self.unit, summary: .final)
            }
        }
    }
}
