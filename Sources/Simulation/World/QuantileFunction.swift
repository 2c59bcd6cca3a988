internal import NumericKit
public import ScenarioModel

/// The quantile function of a distribution: turns a uniform number into one of the law (inversion).
///
/// It grows with the uniform number (a discrete law: when its values do), so that coupled draws stay coupled.
public enum QuantileFunction: Sendable {
    /// from + u · width.
    case uniform(from: Double, width: Double)
    /// mean + deviation · Φ⁻¹(u).
    case normal(mean: Double, deviation: Double)
    /// The first value whose probability, added to those before it, exceeds u.
    case discrete(values: [Double], probabilities: [Double])

    /// The quantile function of a distribution.
    public init(_ distribution: Distribution) {
        switch distribution {
        case .uniform(let from, let to):
            self = .uniform(from: from.value, width: to.value - from.value)
        case .normal(let mean, let deviation):
            self = .normal(mean: mean.value, deviation: deviation.value)
        case .discrete(let atoms):
            self = .discrete(
                values: atoms.map(\.value.value), probabilities: atoms.map(\.probability.value))
        }
    }

    /// The number of the law that a uniform number stands for.
    /// - Parameter u: A number strictly between 0 and 1.
    /// - Complexity: O(1), or O(values) for a discrete law.
    public func callAsFunction(_ u: Double) -> Double {
        switch self {
        case .uniform(let from, let width): return from + u * width
        case .normal(let mean, let deviation): return mean + deviation * NormalDistribution.quantile(u)
        case .discrete(let values, let probabilities):
            var rest = u
            for index in values.indices {
                rest -= probabilities[index]
                if rest < 0 { return values[index] }
            }
            // The probabilities may sum to a little less than 1.
            return values[values.count - 1]
        }
    }
}
