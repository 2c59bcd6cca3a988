extension Distribution {
    static let uniformKey = Key.optional(
        "uniform", "list of two numbers", unit: "the key's", default: "none", example: "[-1, 1]",
        "Any number between two bounds, the smaller one first.")
    static let normalKey = Key.optional(
        "normal", "list of two numbers", unit: "the key's", default: "none", example: "[0, 0.5]",
        "The normal law: its mean and its standard deviation.")
    static let discreteKey = Key.optional(
        "discrete", "list of pairs of numbers", unit: "the key's", default: "none",
        example: "[[1, 0.3], [0, 0.7]]", "Some values, each with its probability; the probabilities sum to 1."
    )
    static let source = Key.optional(
        "source", "text", default: "counts as an assumption", example: "\"survey of 2021\"",
        "Where those numbers come from that name no source of their own.")

    /// The keys of a distribution.
    public static let section = Section(
        "<distribution>",
        "The law of a random number: exactly one of these. Every number may be written with its own source.",
        keys: [uniformKey, normalKey, discreteKey, source])

    /// Each law by the key that chooses it.
    private static var laws: [(key: Key, read: (_ fields: any FieldReader) -> Distribution?)] {
        [(uniformKey, uniform), (normalKey, normal), (discreteKey, discrete)]
    }

    /// Reads a distribution; reports what is wrong with it and gives nil.
    init?(_ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        let given = Self.laws.filter { fields.has($0.key) }
        guard given.count == 1 else {
            fields.report(
                "'\(fields.path)' needs exactly one of "
                    + Self.laws.map { "'\($0.key.name)'" }.joined(separator: ", "),
                at: fields.position)
            return nil
        }
        self.init(given[0].key, fields)
    }

    /// Reads the law at a key of a mapping that may have `source`; reports what is wrong with it and gives nil.
    init?(_ key: Key, _ fields: any FieldReader) {
        guard let law = Self.laws.first(where: { $0.key == key })?.read(fields) else { return nil }
        self = law.withSource(fields.text(Self.source)?.value)
    }

    private static func uniform(_ fields: any FieldReader) -> Distribution? {
        guard let numbers = fields.numbers(uniformKey, in: [.finite, .finite]) else { return nil }
        let (from, to) = (numbers[0], numbers[1])
        guard from.value <= to.value else {
            fields.report(
                "'uniform' goes from \(from.value) to \(to.value); write the smaller number first",
                at: from.position)
            return nil
        }
        return .uniform(from: from, to: to)
    }

    private static func normal(_ fields: any FieldReader) -> Distribution? {
        fields.numbers(normalKey, in: [.finite, .nonNegative])
            .map { .normal(mean: $0[0], deviation: $0[1]) }
    }

    private static func discrete(_ fields: any FieldReader) -> Distribution? {
        guard let items = fields.items(discreteKey) else { return nil }
        let atoms = items.compactMap { item -> Atom? in
            guard let numbers = item.items, numbers.count == 2 else {
                item.report(
                    "expected a value with its probability in 'discrete', such as [1, 0.5]", at: item.position
                )
                return nil
            }
            guard let value = numbers[0].number(in: .finite),
                let probability = numbers[1].number(in: .unitInterval)
            else { return nil }
            return Atom(value: value, probability: probability)
        }
        guard atoms.count == items.count else { return nil }
        let sum = atoms.reduce(0) { $0 + $1.probability.value }
        guard abs(sum - 1) <= 1e-9 else {
            fields.report(
                "the probabilities of 'discrete' sum to \(sum); they must sum to 1",
                at: fields.value(discreteKey)?.position ?? fields.position)
            return nil
        }
        return .discrete(atoms)
    }

    /// The law with a source for the numbers that have none.
    private func withSource(_ source: String?) -> Distribution {
        switch self {
        case .uniform(let from, let to):
            return .uniform(from: from.sourced(by: source), to: to.sourced(by: source))
        case .normal(let mean, let deviation):
            return .normal(mean: mean.sourced(by: source), deviation: deviation.sourced(by: source))
        case .discrete(let atoms):
            return .discrete(
                atoms.map {
                    Atom(value: $0.value.sourced(by: source), probability: $0.probability.sourced(by: source))
                })
        }
    }
}
