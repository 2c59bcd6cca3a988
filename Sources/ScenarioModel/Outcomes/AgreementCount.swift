/// How many agreements are in force.
public struct AgreementCount: AccordOutcome {
    /// The agreements.
    public var accords: InstitutionChoice

    /// The key `agreements`.
    public static let key = agreementKey(
        "agreements", example: "{agreement: china_recognition}",
        "How many agreements are in force, and of each sponsor where there are several.")
    /// The options.
    public static let section = options()
    /// The formula.
    public static let formula =
        "the number of agreements in force; those of a pair about several standards or sectors count each"
    /// The unit.
    public static let unit = "agreements"
    /// The most sponsors that have columns of their own.
    static let sponsorLimit = 20

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        accords = InstitutionChoice(.agreements, fields)
    }

    /// The agreements must exist.
    public func check(_ context: CheckContext) { accords.check(context, as: Self.key.name) }

    /// The sponsors of an agreement that have columns of their own: all of two to ``sponsorLimit``, by index.
    public static func countedSponsors(of accord: Accord, in scenario: Scenario) -> [Int] {
        let sponsors = accord.sponsors.indices(in: scenario)
        return (2...sponsorLimit).contains(sponsors.count) ? sponsors : []
    }

    /// One column per agreement, and one more for each of a few sponsors.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        let actors = scenario.groups.flatMap(\.actors)
        return accords.indices(in: scenario).flatMap { index in
            let accord = scenario.accords[index]
            let names =
                [(accord.id.value, "")]
                + Self.countedSponsors(of: accord, in: scenario).map {
                    ("\(accord.id.value)_\(actors[$0].value)", " of \(actors[$0].value)")
                }
            return names.map { name, whose in
                OutcomeColumn(
                    name: "agreements_\(name)",
                    description: "Agreements in force under \(accord.id.value)\(whose). \(Self.formula)",
                    unit: Self.unit, summary: .final)
            }
        }
    }
}
