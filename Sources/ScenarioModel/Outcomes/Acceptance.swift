/// Which share of proposals was accepted.
public struct Acceptance: AccordOutcome {
    /// The agreements.
    public var accords: InstitutionChoice

    /// The key `acceptance`.
    public static let key = agreementKey(
        "acceptance", example: "{agreement: china_recognition}",
        "Which share of the proposals was accepted.")
    /// The options.
    public static let section = options()
    /// The formula.
    public static let formula =
        "signed proposals / proposals so far, of campaigns and meetings; missing before the first"
    /// The unit.
    public static let unit = "share of proposals"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        accords = InstitutionChoice(.agreements, fields)
    }

    /// The agreements must exist.
    public func check(_ context: CheckContext) { accords.check(context, as: Self.key.name) }

    /// One column per agreement.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        columns(in: scenario) { "Proposals of \($0.id.value) that were accepted" }
    }
}
