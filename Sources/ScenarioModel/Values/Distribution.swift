/// The law of a random number whose parameters the scenario gives.
///
/// A further law is a case, its key in ``section``, its line in ``laws``, and its quantile in `Simulation`.
public enum Distribution: Sendable {
    /// A value with its probability.
    public struct Atom: Sendable {
        /// The value.
        public var value: Quantity
        /// Its probability, 0 to 1.
        public var probability: Quantity
    }

    /// Every number between two bounds is as likely as any other.
    case uniform(from: Quantity, to: Quantity)
    /// The normal law with a mean and a standard deviation of at least 0.
    case normal(mean: Quantity, deviation: Quantity)
    /// Some values with probabilities that sum to 1, in written order.
    case discrete([Atom])
}

extension Distribution {
    /// The numbers of the law, in written order.
    public var quantities: [Quantity] {
        switch self {
        case .uniform(let from, let to): [from, to]
        case .normal(let mean, let deviation): [mean, deviation]
        case .discrete(let atoms): atoms.flatMap { [$0.value, $0.probability] }
        }
    }

    /// The numbers of the law, for the list of assumptions.
    public var inputs: [InputRecord] { quantities.map { InputRecord($0) } }

    /// The law in words.
    public var summary: String {
        switch self {
        case .uniform(let from, let to): "uniform from \(from.value) to \(to.value)"
        case .normal(let mean, let deviation):
            "normal with mean \(mean.value) and standard deviation \(deviation.value)"
        case .discrete(let atoms):
            atoms.map { "\($0.value.value) with probability \($0.probability.value)" }.joined(separator: ", ")
        }
    }
}
