internal import NumericKit

/// What a ``ConditionalLogit`` found.
public struct LogitEstimate: Sendable {
    /// The names of the terms.
    public let terms: [String]
    /// The weight of each term.
    public let weights: [Double]
    /// The log-likelihood at these weights, without the penalty.
    public let logLikelihood: Double
    /// How many choices were fitted.
    public let choiceCount: Int
    /// The inverse of the curvature, by rows: the covariance of the weights if the model holds.
    public let covariance: [Double]
    /// The covariance of the weights if choices are independent, whether or not the model holds (White 1982,
    /// doi:10.2307/1912526): A⁻¹ B A⁻¹ with the sum B of the squared scores.
    public let robustCovariance: [Double]
    /// The same with scores summed within clusters first and G/(G − 1) for G clusters (Liang & Zeger 1986,
    /// doi:10.1093/biomet/73.1.13); nil for a single cluster.
    public let clusteredCovariance: [Double]?

    init(_ sample: ChoiceSample, _ weights: [Double], _ moments: LogitMoments, _ cholesky: Cholesky) {
        let width = weights.count
        terms = sample.terms
        self.weights = weights
        logLikelihood = moments.logLikelihood
        choiceCount = sample.choices.count
        covariance = cholesky.inverse
        var clusters: [Int: [Double]] = [:]
        var order: [Int] = []
        var single: [[Double]] = []
        for (place, choice) in sample.choices.enumerated() {
            let score = Array(moments.scores[(place * width)..<((place + 1) * width)])
            single.append(score)
            if let sum = clusters[choice.cluster] {
                clusters[choice.cluster] = zip(sum, score).map { $0 + $1 }
            } else {
                order.append(choice.cluster)
                clusters[choice.cluster] = score
            }
        }
        robustCovariance = Self.sandwich(covariance, single)
        let count = Double(order.count)
        clusteredCovariance =
            order.count > 1
            ? Self.sandwich(covariance, order.compactMap { clusters[$0] }).map { $0 * count / (count - 1) }
            : nil
    }

    /// A⁻¹ (Σ s sᵀ) A⁻¹, as the sum of the squares of A⁻¹ s.
    private static func sandwich(_ bread: [Double], _ scores: [[Double]]) -> [Double] {
        let width = scores.first?.count ?? 0
        var sum = [Double](repeating: 0, count: width * width)
        for score in scores {
            let influence = (0..<width).map { row in
                (0..<width).reduce(0) { $0 + bread[row * width + $1] * score[$1] }
            }
            for row in 0..<width {
                for column in 0..<width { sum[row * width + column] += influence[row] * influence[column] }
            }
        }
        return sum
    }
}
