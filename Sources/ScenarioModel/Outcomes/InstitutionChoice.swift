/// The bodies, or the kinds of agreements, that an outcome measures.
public struct InstitutionChoice: Sendable {
    /// What is chosen from.
    public enum Kind: String, Sendable {
        /// The scenario's bodies.
        case bodies
        /// The scenario's agreements.
        case agreements
    }

    /// What is chosen from.
    public var kind: Kind
    /// The words of those chosen; nil for all of the scenario.
    public var names: [Name]?
    private let position: SourcePosition?

    /// The choice of an outcome's options.
    init(_ kind: Kind, _ fields: (any FieldReader)?) {
        self.kind = kind
        names = fields?.texts(kind.key)
        position = fields?.position
    }

    /// Those chosen, by index.
    public func indices(in scenario: Scenario) -> [Int] {
        let known = kind.words(in: scenario)
        guard let names else { return Array(known.indices) }
        return names.compactMap { known.firstIndex(of: $0.value) }
    }

    /// All that are named must exist, and there must be one.
    func check(_ context: CheckContext, as word: String) {
        let known = kind.words(in: context.scenario)
        for name in names ?? [] { context.known(name, among: known, as: kind.key.name) }
        if names == nil, known.isEmpty {
            context.report(
                "'\(word)' measures \(kind.rawValue), but the scenario has none; drop the outcome or add "
                    + "'\(kind.rawValue)'", at: position ?? context.scenario.id.position)
        }
    }
}

extension InstitutionChoice.Kind {
    /// The key that names those chosen.
    var key: Key { self == .bodies ? OutcomeLanguage.body : OutcomeLanguage.agreement }

    fileprivate func words(in scenario: Scenario) -> [String] {
        self == .bodies ? scenario.bodies.map(\.id.value) : scenario.accords.map(\.id.value)
    }
}

extension OutcomeLanguage {
    /// The key `body`, shared by outcomes of bodies.
    static let body = Key.optional(
        "body", "body, or list of bodies", default: "all bodies", example: "3gpp",
        "The bodies measured, each by itself.")
    /// The key `agreement`, shared by outcomes of agreements.
    static let agreement = Key.optional(
        "agreement", "agreement, or list of agreements", default: "all agreements",
        example: "china_recognition", "The agreements measured.")
}
