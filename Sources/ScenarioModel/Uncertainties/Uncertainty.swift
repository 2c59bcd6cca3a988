/// A value of the scenario that is not known, with the law of what it may be.
///
/// These are the X of XLRM (Lempert, Popper & Bankes 2003, doi 10.7249/MR1626): what is beyond the control of those who
/// decide. A design chooses points in the space of all uncertainties.
public struct Uncertainty: Sendable {
    /// The dotted path of the value, such as `adoption.states.trade.weight`, written as for `--set`.
    public var path: Name
    /// What the value may be.
    public var law: any UncertaintyLaw

    /// An uncertain value from its parts.
    public init(path: Name, law: any UncertaintyLaw) { (self.path, self.law) = (path, law) }
}

extension Uncertainty {
    /// The keys of a scenario below which a value may be uncertain: those that say how the world is. The others say what
    /// is run and measured.
    public static let parts = [
        Scenario.standards, Scenario.profiles, Scenario.compatibility, Scenario.bodies, Scenario.agreements,
        Scenario.actors, Scenario.relations, Scenario.adoption, Scenario.events, Scenario.policies,
    ].map(\.name)

    /// Reads an entry of the mapping `uncertainties`.
    init?(_ path: Name, _ value: any ValueReader) {
        let part = Self.part(of: path.value)
        if Scenario.section.keys.contains(where: { $0.name == part }), !Self.parts.contains(part) {
            value.report(
                "'\(path.value)' can't be uncertain; only values below \(Self.parts.joined(separator: ", ")) can, "
                    + "since '\(part)' is no part of the world", at: path.position)
        }
        guard let law = UncertaintyLanguage.law(of: path, value) else { return nil }
        self.init(path: path, law: law)
    }

    /// The first word of a path.
    private static func part(of path: String) -> String {
        String(path.prefix { $0 != "." && $0 != "[" })
    }
}

extension Scenario {
    /// Reports an uncertain value that lies inside another.
    func checkUncertainties(_ context: CheckContext) {
        let paths = Set(uncertainties.map(\.path.value))
        for path in uncertainties.map(\.path) {
            let text = path.value
            let outer = text.indices.lazy.filter { text[$0] == "." || text[$0] == "[" }
                .map { String(text[..<$0]) }.first { paths.contains($0) }
            if let outer {
                context.report(
                    "'\(text)' lies inside '\(outer)', which is uncertain as a whole; keep one",
                    at: path.position)
            }
        }
    }
}
