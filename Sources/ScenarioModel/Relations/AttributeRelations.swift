/// One edge from each actor to the partner that one of its attributes names: a firm and its home state.
public struct AttributeLink: RelationKind {
    /// The attribute of the actor that holds the partner's id.
    public var attribute: Name

    /// The key `by`.
    public static let key = Key.optional(
        "by", "column", default: "none", example: "home",
        "Each actor of `to` looks at the one partner whose id stands in this column; an empty cell is no partner.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (by)", "One partner per actor, named by a column.", keys: [key])
    /// An empty cell is allowed.
    public static let isGenerated = true

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let attribute = fields.text(Self.key) else { return nil }
        self.attribute = attribute
    }

    /// What the edges are, in words.
    public var summary: String { "the partner named in column \(attribute.value)" }
}

/// Levels toward a few named partners, one column each: affinity to the United States and to China.
public struct AttributeLevels: RelationKind {
    /// The partners and the column that holds each actor's level toward them.
    public var columns: [(partner: Name, column: Name)]

    /// The key `columns`.
    public static let key = Key.optional(
        "columns", "mapping of actors to columns", default: "none", example: "{USA: affinity_usa}",
        "For each named partner, the column with every actor's level toward it.")
    /// Its keys.
    public static let section = Section(
        "relations.<relation> (columns)", "Levels toward named partners, one column each.", keys: [key])
    /// Levels are used as given.
    public static let normalisation = Relation.Normalisation.none

    /// Reads the kind.
    public init?(_ fields: any FieldReader) {
        guard let pairs = fields.pairs(Self.key) else { return nil }
        columns = pairs.map { ($0.0, $0.1) }
    }

    /// What the edges are, in words.
    public var summary: String {
        "levels toward " + columns.map { "\($0.partner.value) (\($0.column.value))" }.joined(separator: ", ")
    }
}

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
            inner.option(Self.kernel, among: Kernel.allCases.map(\.rawValue)).flatMap(Kernel.init) ?? .gaussian
    }

    /// What the edges are, in words.
    public var summary: String { "\(kernel.rawValue) similarity in \(attribute.value), width \(width.value)" }
    /// The width.
    public var inputs: [InputRecord] { [InputRecord(width)] }
}
