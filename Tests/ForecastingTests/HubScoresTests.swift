import Forecasting
import Testing

/// Scores that forecasts of hubs need, against NumPy 2 and, for integrals, SciPy's `quad`.
@Suite struct HubScoresTests {
    /// The tolerance of a number that is written in full, and a few roundings.
    private static let roundings = 1e-12

    /// A forecast of weekly hospital admissions by seven quantiles, from the documentation of the hubverse.
    private static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    private static let quantiles = [22.0, 31, 45, 51, 57, 71, 80]

    private static func expect(_ value: Double?, _ expected: Double, _ what: String) {
        guard let value else {
            Issue.record("\(what) is not there")
            return
        }
        #expect((value - expected).magnitude <= roundings * max(1, expected.magnitude), "\(what) is \(value)")
    }

    @Test(arguments: [
        (79.0, [15.4, 2.8285714285714287, 0, 12.571428571428571, -0.9]),
        (51.0, [2.8285714285714287, 2.8285714285714287, 0, 0, 0]),
        (10.0, [28.114285714285717, 2.8285714285714287, 25.285714285714285, 0, 1]),
        (31.0, [9.685714285714285, 2.8285714285714287, 6.857142857142857, 0, 0.8]),
        (100.0, [36.114285714285714, 2.8285714285714287, 0, 33.285714285714285, -1]),
    ])
    func quantiles_haveTheirScoreAndItsParts(_ observed: Double, _ expected: [Double]) {
        let (quantiles, levels) = (Self.quantiles, Self.levels)
        let parts = QuantileScores.parts(quantiles, levels: levels, observed: observed)
        Self.expect(
            QuantileScores.weightedInterval(quantiles, levels: levels, observed: observed), expected[0], "wis"
        )
        Self.expect(parts?.dispersion, expected[1], "dispersion")
        Self.expect(parts?.overprediction, expected[2], "overprediction")
        Self.expect(parts?.underprediction, expected[3], "underprediction")
        Self.expect(QuantileScores.bias(quantiles, levels: levels, observed: observed), expected[4], "bias")
    }

    @Test func intervals_coverTheirEnds() {
        func isCovered(_ coverage: Double, _ observed: Double) -> Bool? {
            QuantileScores.isCovered(
                Self.quantiles, levels: Self.levels, coverage: coverage, observed: observed)
        }
        #expect(isCovered(0.9, 80) == true)
        #expect(isCovered(0.9, 80.5) == false)
        #expect(isCovered(0.8, 31) == true)
        #expect(isCovered(0.5, 58) == false)
        #expect(isCovered(0.95, 51) == nil)
    }

    @Test func levelsWithoutPartners_haveNoPartsAndNoBias() {
        #expect(QuantileScores.parts([1, 2], levels: [0.1, 0.8], observed: 1) == nil)
        #expect(QuantileScores.bias([1, 2], levels: [0.1, 0.9], observed: 1) == nil)
    }

    @Test(arguments: [
        (-1.0, 2.5075), (0, 1.5075), (1.7, 0.4518333333333333), (4, 1.0575), (6.2, 2.9788333333333337),
        (9, 5.7575),
    ])
    func distributionFunctions_haveTheIntegral(_ observed: Double, _ expected: Double) {
        let score = ContinuousScores.crps(
            thresholds: [0, 1, 2.5, 4, 7], probabilities: [0.05, 0.2, 0.55, 0.9, 1], observed: observed)
        Self.expect(score, expected, "crps")
    }

    @Test func singleThreshold_isADistance() {
        #expect(ContinuousScores.crps(thresholds: [3], probabilities: [1], observed: 5) == 2)
    }
}
