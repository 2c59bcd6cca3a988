import NumericKit
import Testing

@Suite struct BetaDistributionTests {
    /// What the documentation promises.
    static let cumulativeTolerance = 2e-12

    /// The error of the probability, over the density at the points used, is a relative error of at most this.
    static let quantileTolerance = 1e-12

    /// Probabilities computed with mpmath at 40 digits; those with shapes of 1000 and more as exact binomial sums.
    @Test(
        arguments: [
            (2, 5, 0.25, 0.466064453125), (2, 5, 0.875, 0.999835968017578125),
            (0.5, 0.5, 0.125, 0.23005345616261588521), (0.01, 0.01, 0.5, 0.5),
            (0.01, 3, 0x1p-20, 0.88365233258627836524), (3, 0.01, 1 - 0x1p-10, 0.052943171864144184557),
            (7.5, 1.25, 0.96875, 0.86875856836366848986), (30, 70, 0.3125, 0.61756683851966927468),
            (30, 70, 0.0625, 2.1117009338431622559e-13), (100, 100, 0.5, 0.5),
            (1000, 10, 0.984375, 0.047310123224889417047), (5000, 3, 0.9990234375, 0.13457202735532224459),
            (10000, 10000, 0.5, 0.5), (10000, 10000, 0.49609375, 0.13461069320421001617),
        ] as [(Double, Double, Double, Double)])
    func cumulative_agreesWithTheReference(alpha: Double, beta: Double, x: Double, value: Double) {
        let error = BetaDistribution(alpha, beta).cumulative(x) - value
        #expect(error.magnitude <= Self.cumulativeTolerance * value)
    }

    /// Quantiles computed with mpmath at 40 digits by bisection.
    @Test(
        arguments: [
            (2, 5, 0.5, 0.26444998329565996232), (2, 5, 0.03125, 0.048740177277979961776),
            (2, 5, 0.96875, 0.62323434444489362707), (0.5, 3, 0.0625, 0.0011127609305102639192),
            (30, 70, 0.75, 0.33018318871976964399), (0.1, 0.1, 0.25, 0.00084525553284712983473),
        ] as [(Double, Double, Double, Double)])
    func quantile_agreesWithTheReference(alpha: Double, beta: Double, probability: Double, value: Double) {
        let error = BetaDistribution(alpha, beta).quantile(probability) - value
        #expect(error.magnitude <= Self.quantileTolerance * value)
    }

    /// With a shape of 1 the quantile is a root: p^(1/α), or 1 − (1 − p)^(1/β).
    @Test(arguments: [0x1p-32, 0.0625, 0.25, 0.5, 0.75, 1 - 0x1p-32])
    func quantile_isARoot_whenAShapeIsOne(probability: Double) {
        // A few dozen roundings, in the probabilities and the roots.
        let tolerance = 1e-14
        for (law, root) in [
            (BetaDistribution(1, 1), probability), (BetaDistribution(2, 1), probability.squareRoot()),
        ] { #expect((law.quantile(probability) - root).magnitude <= tolerance * root) }
        let mirrored = 1 - (1 - probability).squareRoot()
        #expect((BetaDistribution(1, 2).quantile(probability) - mirrored).magnitude <= tolerance)
    }

    @Test func bothFunctions_areExact_atTheEnds() {
        let law = BetaDistribution(2, 5)
        #expect([-1, 0, 1, 2].map { law.cumulative($0) } == [0, 0, 1, 1])
        #expect(law.cumulative(.nan).isNaN)
        #expect([0, 1].map { law.quantile($0) } == [0, 1])
        #expect([-0.1, 1.1, .nan].allSatisfy { law.quantile($0).isNaN })
    }

    @Test(arguments: [(0.01, 0.01), (0.3, 4), (2, 5), (10_000, 10_000)] as [(Double, Double)])
    func quantile_neverFalls(alpha: Double, beta: Double) {
        let law = BetaDistribution(alpha, beta)
        // Neighbouring probabilities, for which roundings may point the wrong way.
        for centre in [0.3, 0.5 - 30 * 0x1p-53, 0.8] {
            let quantiles = (0..<60).map { law.quantile(centre + Double($0) * 0x1p-53) }
            #expect(quantiles == quantiles.sorted())
        }
    }
}
