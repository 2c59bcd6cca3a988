import NumericKit
import Testing

@testable import Forecasting

/// Weights that are drawn from a normal prior lie anywhere in the posterior of choices that were made by them: posterior
/// quantiles are uniform (Cook, Gelman & Rubin 2006, doi:10.1198/106186006X136976; Talts et al. 2018,
/// doi:10.48550/arXiv.1804.06788). The fit with the ridge of the prior gives a normal posterior by Laplace's method.
@Suite struct PosteriorCalibrationTests {
    private static let repetitions = 400
    private static let choices = 100
    /// One over the variance of the prior.
    private static let ridge = 2.0
    private static let bins = 10
    /// The quantile of 1 − 10⁻⁴ of a chi-square with nine degrees of freedom: one of 10,000 tests is beyond it.
    private static let chiSquareBound = 33.72

    /// The posterior quantiles of both weights, and of the distance from the estimate.
    private static func quantiles(_ repetition: Int) throws -> [Double] {
        let stream = RandomStream(seed: 1, replicate: UInt32(repetition))
        func luck(_ moment: Int, _ draw: Int) -> Double {
            stream.uniform(entity: 0, moment: UInt32(moment), purpose: 0, draw: draw)
        }
        let truth = (0..<2).map { NormalDistribution.quantile(luck(0, $0)) / ridge.squareRoot() }
        var sample = ChoiceSample(terms: ["a", "b"])
        for choice in 1...choices {
            // Terms that depend on each other, so that weights do too.
            let alternatives = (0..<3).map { alternative in
                let first = 4 * luck(choice, 2 * alternative)
                return [first, first / 2 + 2 * luck(choice, 2 * alternative + 1)]
            }
            let powers = alternatives.map { Elementary.exp(truth[0] * $0[0] + truth[1] * $0[1]) }
            let level = luck(choice, 6) * (powers[0] + powers[1] + powers[2])
            let chosen = level < powers[0] ? 0 : level < powers[0] + powers[1] ? 1 : 2
            sample.add(alternatives, chosen: chosen, cluster: choice)
        }
        let estimate = try ConditionalLogit(penalty: .ridge(ridge)).fit(sample)
        let distances = zip(truth, estimate.weights).map { $0 - $1 }
        let white = try Cholesky(estimate.covariance, order: 2).whiten(distances)
        return [0, 1].map {
            NormalDistribution.cumulative(distances[$0] / estimate.covariance[3 * $0].squareRoot())
        } + [1 - Elementary.exp(-(white[0] * white[0] + white[1] * white[1]) / 2)]
    }

    @Test func posteriorQuantiles_areUniform() throws {
        let all = try (0..<Self.repetitions).map { try Self.quantiles($0) }
        for place in 0..<3 {
            var counts = [Double](repeating: 0, count: Self.bins)
            for quantiles in all {
                counts[min(Self.bins - 1, Int(quantiles[place] * Double(Self.bins)))] += 1
            }
            let expected = Double(Self.repetitions) / Double(Self.bins)
            let chiSquare = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
            #expect(chiSquare < Self.chiSquareBound, "\(counts)")
            // Intervals of 90 %, within four standard errors of their binomial share; those of the distance are ellipses.
            let inside = all.count {
                place == 2 ? $0[place] < 0.9 : $0[place] > 0.05 && $0[place] < 0.95
            }
            let share = Double(inside) / Double(Self.repetitions)
            let error = (0.9 * 0.1 / Double(Self.repetitions)).squareRoot()
            #expect((share - 0.9).magnitude < 4 * error, "\(share)")
        }
    }
}
