import NumericKit
import Testing

@Suite struct VariatesTests {
    static let count = 100_000

    /// Sampling errors are asked to stay within five standard errors; the seed is fixed.
    static let deviations = 5.0

    /// The Kolmogorov statistic passes 2.23 / √n once in ten thousand samples: 2 exp(−2 · 2.23²) = 10⁻⁴.
    static let kolmogorovLimit = 2.23

    static let euler = 0.5772156649015329
    static let gumbelVariance = 1.6449340668482264

    @Test func gumbel_hasTheMomentsOfItsDistribution() {
        let sample = words.map(Variates.gumbel)
        let n = Double(sample.count)
        let meanError = (Self.gumbelVariance / n).squareRoot()
        // The excess kurtosis is 12/5, so a sample variance has variance (2 + 12/5) σ⁴ / n.
        let varianceError = Self.gumbelVariance * (4.4 / n).squareRoot()
        let variance = Statistics.variance(sample)
        #expect((Statistics.mean(sample) - Self.euler).magnitude < Self.deviations * meanError)
        #expect((variance - Self.gumbelVariance).magnitude < Self.deviations * varianceError)
    }

    @Test func exponential_hasTheMomentsOfItsDistribution() {
        let sample = words.map(Variates.exponential)
        let n = Double(sample.count)
        // The excess kurtosis is 6.
        let varianceError = (8 / n).squareRoot()
        #expect((Statistics.mean(sample) - 1).magnitude < Self.deviations / n.squareRoot())
        #expect((Statistics.variance(sample) - 1).magnitude < Self.deviations * varianceError)
    }

    @Test func gumbel_hasItsDistributionFunction() {
        let distance = kolmogorov(words.map(Variates.gumbel)) { Elementary.exp(-Elementary.exp(-$0)) }
        #expect(distance < Self.kolmogorovLimit)
    }

    @Test func exponential_hasItsDistributionFunction() {
        let distance = kolmogorov(words.map(Variates.exponential)) { 1 - Elementary.exp(-$0) }
        #expect(distance < Self.kolmogorovLimit)
    }

    @Test func variates_areFiniteAndOrdered_fromTheFirstWordToTheLast() {
        let ends: [UInt32] = [0, 1, 1 << 31, .max - 1, .max]
        let gumbel = ends.map(Variates.gumbel)
        let exponential = ends.map(Variates.exponential)
        #expect(gumbel.allSatisfy(\.isFinite) && exponential.allSatisfy { $0.isFinite && $0 > 0 })
        #expect(gumbel == gumbel.sorted())
        #expect(exponential == exponential.sorted(by: >))
    }

    private var words: [UInt32] {
        let stream = RandomStream(seed: 0, replicate: 0)
        return (0..<UInt64(Self.count)).map { stream.words(entity: $0, moment: 0, purpose: 0)[0] }
    }

    /// √n times the largest distance between the sample's distribution function and the given one.
    private func kolmogorov(_ sample: [Double], _ cumulative: (Double) -> Double) -> Double {
        let n = Double(sample.count)
        var largest = 0.0
        for (index, value) in sample.sorted().enumerated() {
            let p = cumulative(value)
            largest = max(largest, p - Double(index) / n, Double(index + 1) / n - p)
        }
        return largest * n.squareRoot()
    }
}
