/// Weights that fall with the distance between two actors' attributes.
public struct Similarity: RelationKind {
    /// How the weight falls with distance.
    public enum Kernel: String, Sendable, CaseIterable {
        /// exp(−½ (d / width)²)
        case gaussian
        /// exp(−d / width)
        case exponential
        /// max(0, 1 − d / width)
        case triangular
    }

    /// The attribute compared.
    public var attribute: Name
    /// The distance at which the kernel has fallen markedly, in the attribute's unit.
    public var width: Quantity
    /// The kernel.
    public var kernel: Kernel

    /// The key `similarity`.
    public static let key = Key.optional(
        "similarity", "mapping", default: "none", example: "{attribute: ideal_point, width: 0.8}",
        "Weights fall with the distance of an attribute.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (similarity)", "Partners are alike in an attribute.", keys: [key])

    static let attribute = Key.required(
        "attribute", "column", example: "ideal_point", "The numeric attribute that is compared.")
    static let width = Key.required(
        "width", "number", unit: "the attribute's", example: "0.8", "The distance at which similarity fades.")
    static let kernel = Key.optional(
        "kernel", "`gaussian`, `exponential` or `triangular`", default: "gaussian", example: "triangular",
        "How the weight falls: exp(−½(d/width)²), exp(−d/width) or max(0, 1−d/width).")
    /// The keys inside `similarity`.
    public static let innerSection = Section(
        "relations.<relation>.similarity", "How alike two actors are.", keys: [attribute, width, kernel])
    /// The same, as a list.
    public static let innerSections = [innerSection]

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSection),
            let attribute = inner.text(Self.attribute), let width = inner.number(Self.width, in: .positive)
        else { return nil }
        self.attribute = attribute
        self.width = width
        kernel =
            inner.option(Self.kernel, among: Kernel.allCases.map(\.rawValue)).flatMap(Kernel.init)
            ?? .gaussian
    }

    /// What the edges are, in words.
    public var summary: String { "\(kernel.rawValue) similarity in \(attribute.value), width \(width.value)" }
    /// The width.
    public var inputs: [InputRecord] { [InputRecord(width)] }

    /// The attribute must be a number for every actor.
    public func check(_ relation: Relation, _ groups: RelationGroups, _ context: CheckContext) {
        context.numbers(attribute, of: groups.observing)
        if !groups.isWithin { context.numbers(attribute, of: groups.observed) }
    }
}
