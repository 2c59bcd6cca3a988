/// The law of an uncertain value; one small file each, listed in ``UncertaintyLanguage/laws``.
///
/// A law is declared here; the value that belongs to a probability, its quantile, stands with the designs.
public protocol UncertaintyLaw: Sendable {
    /// The key that chooses the law.
    static var key: Key { get }
    /// Further keys of the law's mapping, besides its own and `source`.
    static var options: [Key] { get }
    /// The keys of the mapping at the law's own key, when there is one.
    static var innerSections: [Section] { get }
    /// Whether the law has a density, so that it can be a prior of a fit by simulation.
    static var hasDensity: Bool { get }
    /// Reads the law from the mapping that has its key; reports what is wrong with it, and gives nil.
    init?(_ fields: any FieldReader)
    /// The words that the law chooses among; nil for a law of numbers.
    var words: [String]? { get }
    /// The numbers of the law, for the list of assumptions.
    var inputs: [InputRecord] { get }
    /// The law in words.
    var summary: String { get }
}

extension UncertaintyLaw {
    /// No further keys.
    public static var options: [Key] { [] }
    /// The law's own key has no mapping.
    public static var innerSections: [Section] { [] }
    /// No density.
    public static var hasDensity: Bool { false }
    /// A law of numbers.
    public var words: [String]? { nil }
}

/// The laws there are.
public enum UncertaintyLanguage {
    /// Every law, in the order of the reference page.
    public static let laws: [any UncertaintyLaw.Type] = [
        UniformLaw.self, LogUniformLaw.self, TriangularLaw.self, NormalLaw.self, TruncatedNormalLaw.self,
        BetaLaw.self, IntegerLaw.self, CategoricalLaw.self, DiscreteLaw.self, ColumnLaw.self, FitLaw.self,
    ]

    /// The keys of an uncertain value.
    static let section = section(
        "What a value of the file may be: exactly one law. `<path>` is the dotted path of the value, as for `--set`.",
        keys: laws.map { $0.key } + laws.flatMap { $0.options })

    /// The section of an uncertain value, and those of laws that have a mapping.
    static var sections: [Section] { [section] + laws.flatMap { $0.innerSections } }

    private static func section(_ summary: String, keys: [Key]) -> Section {
        Section("uncertainties.<path>", summary, keys: keys + [Distribution.source])
    }

    /// Reads the law of an uncertain value.
    static func law(of path: Name, _ value: any ValueReader) -> (any UncertaintyLaw)? {
        guard
            let kind = value.kind(
                among: laws.map { ($0.key.name, $0) }, "'\(path.value)' needs exactly one law of")
        else { return nil }
        let section = section("An uncertain value.", keys: [kind.key] + kind.options)
        return value.fields(section).flatMap { kind.init($0) }
    }
}
