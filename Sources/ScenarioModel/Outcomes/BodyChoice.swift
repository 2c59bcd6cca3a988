/// The bodies that an outcome measures.
public struct BodyChoice: Sendable {
    /// The bodies; nil for all of the scenario.
    public var names: [Name]?
    private let position: SourcePosition?

    /// The bodies of an outcome's options.
    init(_ fields: (any FieldReader)?) {
        names = fields?.texts(OutcomeLanguage.body)
        position = fields?.position
    }

    /// The bodies, by index.
    public func bodies(in scenario: Scenario) -> [Int] {
        guard let names else { return Array(scenario.bodies.indices) }
        return names.compactMap { name in scenario.bodies.firstIndex { $0.id.value == name.value } }
    }

    /// Every body must exist, and there must be one.
    func check(_ context: CheckContext, as word: String) {
        let known = context.scenario.bodies.map(\.id.value)
        for name in names ?? [] { context.known(name, among: known, as: "body") }
        if names == nil, known.isEmpty {
            context.report(
                "'\(word)' measures bodies, but the scenario has none; drop the outcome or add 'bodies'",
                at: position ?? context.scenario.id.position)
        }
    }

    /// One column per body.
    func columns(
        in scenario: Scenario, _ make: (_ body: StandardsBody, _ proposal: String) -> [OutcomeColumn]
    ) -> [OutcomeColumn] {
        bodies(in: scenario).flatMap { index in
            let body = scenario.bodies[index]
            let proposal = scenario.standards.first { $0.publisher?.value == body.id.value }
            return make(body, proposal?.id.value ?? "its standard")
        }
    }
}

extension OutcomeLanguage {
    /// The key `body`, shared by outcomes of bodies.
    static let body = Key.optional(
        "body", "body, or list of bodies", default: "all bodies", example: "3gpp",
        "The bodies measured, each by itself.")
}
