/// An outcome that measures bodies, each by itself.
public protocol BodyOutcome: Outcome {
    /// The bodies.
    var bodies: InstitutionChoice { get }
    /// The outcome of some bodies.
    init(bodies: InstitutionChoice)
    /// The columns of one body, which votes on a proposal.
    func columns(of body: StandardsBody, proposal: String) -> [OutcomeColumn]
}

extension BodyOutcome {
    /// The options.
    public static var section: Section {
        Section("outcomes[].\(key.name)", key.meaning, keys: [OutcomeLanguage.body])
    }

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        self.init(bodies: InstitutionChoice(.bodies, fields))
    }

    /// The bodies must exist.
    public func check(_ context: CheckContext) { bodies.check(context, as: Self.key.name) }

    /// The columns of each body.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        bodies.indices(in: scenario).flatMap { index in
            let body = scenario.bodies[index]
            let proposal = scenario.standards.first { $0.publisher?.value == body.id.value }
            return columns(of: body, proposal: proposal?.id.value ?? "its standard")
        }
    }

    /// The key of an outcome of bodies.
    static func bodyKey(_ word: String, _ meaning: String) -> Key {
        .optional(word, "options", default: "not measured", example: "{body: 3gpp}", meaning)
    }

    /// A column named after the outcome and the body.
    func column(of body: StandardsBody, _ description: String) -> OutcomeColumn {
        OutcomeColumn(
            name: "\(Self.key.name)_\(body.id.value)", description: "\(description). \(Self.formula)",
            unit: Self.unit, summary: .final)
    }
}
