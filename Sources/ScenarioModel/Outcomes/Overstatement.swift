/// By how much the number of agreements overstates what follows from them.
public struct Overstatement: AccordOutcome {
    /// The agreements.
    public var accords: InstitutionChoice

    /// The key `overstatement`.
    public static let key = agreementKey(
        "overstatement", example: "{agreement: china_recognition}",
        "How much greater the share of partners that signed is than the weight of those that adopted.")
    /// The options.
    public static let section = options()
    /// The formula.
    public static let formula =
        "coverage by count − Σ_i m_i·1[i holds a standard of one of the sponsors] / Σ_i m_i over the partners i that may sign"
    /// The unit.
    public static let unit = "share"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        accords = InstitutionChoice(.agreements, fields)
    }

    /// The agreements must exist, and the partners' weights of each be of one group.
    public func check(_ context: CheckContext) {
        accords.check(context, as: Self.key.name)
        for index in accords.indices(in: context.scenario) {
            context.addable([context.scenario.accords[index]], for: Self.key.name)
        }
    }

    /// One column per agreement.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        columns(in: scenario) { "How much the agreements of \($0.id.value) overstate adoption" }
    }
}
