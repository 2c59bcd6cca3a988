import NumericKit
import Testing

@Suite struct NormalDistributionTests {
    /// AS 241 promises about one part in 10¹⁶; its evaluation in Double adds a few roundings.
    static let quantileTolerance = 2e-15

    /// The subtraction of two halves near −2 costs the lower tail up to 20 ulp of ½ over 0.023.
    static let cumulativeTolerance = 2e-14

    /// Roundings of Φ of 2⁻⁵⁴ and the relative error of the quantile, over the smallest density at the points used.
    static let roundTripTolerance = 1e-14

    /// One rounding in each of the two probabilities and one in their sum.
    static let symmetryTolerance = 0x1p-52

    /// Quantiles computed with mpmath at 160 bits.
    @Test(arguments: [
        (0.975, 1.9599639845400538556), (0.9, 1.2815515655446005935), (0.3, -0.52440051270804081597),
        (1e-3, -3.0902323061678135354), (1e-10, -6.3613409024040561991), (1e-100, -21.273453560965324294),
        (1e-300, -37.047096299361199237),
    ])
    func quantile_agreesWithTheReference(probability: Double, value: Double) {
        let error = NormalDistribution.quantile(probability) - value
        #expect(error.magnitude <= Self.quantileTolerance * value.magnitude)
    }

    /// Probabilities computed with mpmath at 160 bits.
    @Test(arguments: [
        (-37, 5.7255712225245764418e-300), (-10, 7.6198530241605254505e-24), (-5, 2.8665157187919391185e-7),
        (-2.01, 0.02221559442943148513), (-1.99, 0.023295467750211823477), (-1, 0.15865525393145704647),
        (-0.25, 0.40129367431707629876), (0.5, 0.69146246127401311821), (1.5, 0.93319279873114191481),
        (2.5, 0.99379033467422384085), (6, 0.99999999901341229958),
    ])
    func cumulative_agreesWithTheReference(x: Double, value: Double) {
        let error = NormalDistribution.cumulative(x) - value
        #expect(error.magnitude <= Self.cumulativeTolerance * value)
    }

    @Test func bothFunctions_areExact_atTheEnds() {
        #expect(NormalDistribution.quantile(0) == -.infinity)
        #expect(NormalDistribution.quantile(1) == .infinity)
        #expect(NormalDistribution.quantile(0.5) == 0)
        #expect(NormalDistribution.quantile(-0.1).isNaN)
        #expect(NormalDistribution.quantile(1.1).isNaN)
        #expect(NormalDistribution.quantile(.nan).isNaN)
        #expect(NormalDistribution.cumulative(-.infinity) == 0)
        #expect(NormalDistribution.cumulative(.infinity) == 1)
        #expect(NormalDistribution.cumulative(0) == 0.5)
        #expect(NormalDistribution.cumulative(.nan).isNaN)
    }

    @Test func cumulative_undoesQuantile() {
        for step in 1..<1000 {
            let p = Double(step) / 1000
            let back = NormalDistribution.cumulative(NormalDistribution.quantile(p))
            #expect((back - p).magnitude <= Self.roundTripTolerance)
        }
    }

    @Test func cumulative_isSymmetric() {
        for step in 0...400 {
            let x = Double(step) / 40
            let sum = NormalDistribution.cumulative(x) + NormalDistribution.cumulative(-x)
            #expect((sum - 1).magnitude <= Self.symmetryTolerance)
        }
    }
}
