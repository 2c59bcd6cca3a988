/// One of some words or numbers.
public struct CategoricalLaw: UncertaintyLaw {
    /// A word or number with its weight: its probability is its share of all weights.
    public struct Category: Sendable {
        /// The word, or the number as written.
        public var name: Name
        /// Its weight, above 0; nil when all are alike.
        public var weight: Quantity?
    }

    /// The categories, in written order.
    public var categories: [Category]
    private let equalWeights: InputRecord?

    /// The key `categorical`.
    public static let key = Key.optional(
        "categorical", "list of words or numbers, or mapping of these to weights", default: "none",
        example: "{erdos: 0.3, ring: 0.7}",
        "Some words or numbers; in a list all are as likely, in a mapping each has its weight.")

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let value = fields.value(Self.key) else { return nil }
        let source = fields.lawSource
        if let items = value.items {
            categories = items.compactMap { item in
                if item.word == nil {
                    item.report("expected a word or a number in 'categorical'", at: item.position)
                }
                return item.word.map { Category(name: $0) }
            }
            guard categories.count == items.count else { return nil }
            equalWeights = InputRecord(
                path: value.path, value: nil, count: categories.count,
                assumptions: InputRecord.isAssumption(source) ? categories.count : 0, source: source,
                position: value.position)
        } else {
            guard let shares = fields.shares(Self.key, in: .positive), shares.count == value.keys.count
            else { return nil }
            categories = shares.map { Category(name: $0.0, weight: $0.1.sourced(by: source)) }
            equalWeights = nil
        }
        guard isUsable(fields) else { return nil }
    }

    /// Reports a single category, one that stands twice, and one that is no plain word.
    private func isUsable(_ fields: any FieldReader) -> Bool {
        var first: [String: SourcePosition] = [:]
        var isUsable = true
        func report(_ message: String, at position: SourcePosition) {
            fields.report(message, at: position)
            isUsable = false
        }
        for name in categories.map(\.name) {
            if name.value.isEmpty || !name.value.unicodeScalars.allSatisfy(Self.isPlain) {
                report(
                    "'\(name.value)' can't be a category; use letters, digits, '_', '-', '+', '.' and '/'",
                    at: name.position)
            }
            if let position = first.updateValue(name.position, forKey: name.value) {
                report(
                    "'\(name.value)' is already at \(position); name each category once", at: name.position)
            }
        }
        if isUsable, categories.count < 2 {
            report(
                "'categorical' needs two categories or more, such as [erdos, ring]; found \(categories.count)",
                at: fields.place(of: Self.key))
        }
        return isUsable
    }

    /// Scalars that mean nothing in YAML but themselves, so that a category is a value as it stands.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        Scenario.isWordScalar(scalar) || ["+", ".", "/"].contains(scalar)
    }

    /// The categories.
    public var words: [String]? { categories.map(\.name.value) }

    /// The weights; equal ones as one record.
    public var inputs: [InputRecord] {
        equalWeights.map { [$0] } ?? categories.compactMap(\.weight).map { InputRecord($0) }
    }

    /// The law in words.
    public var summary: String {
        "one of "
            + categories.map { category in
                category.name.value + (category.weight.map { " with weight \($0.value)" } ?? "")
            }.joined(separator: ", ")
    }
}
