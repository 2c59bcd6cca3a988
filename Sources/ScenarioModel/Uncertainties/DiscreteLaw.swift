/// Some numbers with probabilities.
public struct DiscreteLaw: UncertaintyLaw {
    /// The numbers as written.
    public var distribution: Distribution
    /// The numbers that can happen.
    public var numbers: WeightedNumbers

    /// The key `discrete`.
    public static let key = Distribution.discreteKey

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let distribution = Distribution(Self.key, fields), case .discrete(let atoms) = distribution
        else { return nil }
        self.distribution = distribution
        numbers = WeightedNumbers(atoms.map { ($0.value.value, $0.probability.value) })
        guard fields.hasChoice(Self.key, of: numbers, at: fields.place(of: Self.key)) else { return nil }
    }

    /// The numbers and their probabilities.
    public var inputs: [InputRecord] { distribution.inputs }

    /// The law in words.
    public var summary: String { distribution.summary }
}
