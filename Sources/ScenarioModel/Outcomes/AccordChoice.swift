/// The agreements that an outcome measures.
public struct AccordChoice: Sendable {
    /// The agreements; nil for all of the scenario.
    public var names: [Name]?
    private let position: SourcePosition?

    /// The agreements of an outcome's options.
    init(_ fields: (any FieldReader)?) {
        names = fields?.texts(OutcomeLanguage.agreement)
        position = fields?.position
    }

    /// The agreements, by index.
    public func accords(in scenario: Scenario) -> [Int] {
        guard let names else { return Array(scenario.accords.indices) }
        return names.compactMap { name in scenario.accords.firstIndex { $0.id.value == name.value } }
    }

    /// Every agreement must exist, and there must be one.
    func check(_ context: CheckContext, as word: String) {
        let known = context.scenario.accords.map(\.id.value)
        for name in names ?? [] { context.known(name, among: known, as: "agreement") }
        if names == nil, known.isEmpty {
            context.report(
                "'\(word)' measures agreements, but the scenario has none; drop the outcome or add 'agreements'",
                at: position ?? context.scenario.id.position)
        }
    }

    /// One column per agreement.
    func columns(in scenario: Scenario, _ make: (Accord) -> OutcomeColumn) -> [OutcomeColumn] {
        accords(in: scenario).map { make(scenario.accords[$0]) }
    }
}

extension OutcomeLanguage {
    /// The key `agreement`, shared by outcomes of agreements.
    static let agreement = Key.optional(
        "agreement", "agreement, or list of agreements", default: "all agreements",
        example: "china_recognition", "The agreements measured.")
}
