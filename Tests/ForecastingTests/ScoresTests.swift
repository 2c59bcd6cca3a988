import Testing

@testable import Forecasting

@Suite struct ScoresTests {
    private static let tolerance = 1e-10

    @Test func categoricalScores_haveTheirHandValues() {
        let forecast = [0.5, 0.25, 0.25, 0]
        #expect((CategoricalScores.log(forecast, observed: 0) - 0.693_147_180_559_945_3).magnitude < 1e-15)
        #expect(CategoricalScores.log(forecast, observed: 3) == .infinity)
        // 1/4 + 1/16 + 1/16, and 1/4 + 1/16 + 1/16 + 1.
        #expect(CategoricalScores.brier(forecast, observed: 0) == 0.375)
        #expect(CategoricalScores.brier(forecast, observed: 3) == 1.375)
        // Cumulative ½, ¾, 1 against 1, 1, 1 and against 0, 0, 1.
        #expect(CategoricalScores.rankedProbability(forecast, observed: 0) == 0.3125)
        #expect(CategoricalScores.rankedProbability(forecast, observed: 2) == 0.8125)
        #expect(CategoricalScores.brier([0, 1], observed: 1) == 0)
        #expect(CategoricalScores.rankedProbability([0, 1], observed: 1) == 0)
    }

    /// The cases of the tests of properscoring 0.1, and a single member.
    private static let memberCases: [(Double, [Double], Double)] = [
        (0, [0, 1], 0.25), (2, [0, 1], 1.25), (0, [-1, 0, 0, 1], 0.125), (0, [-1, 1], 0.5),
        (0, [0, 0, 1], 1.0 / 9), (1, [0, 0, 1], 4.0 / 9), (0, [1, 1], 1), (0.3, [1.7], 1.4),
    ]

    @Test(arguments: memberCases)
    func crps_ofMembers_hasItsPublishedValue(observed: Double, members: [Double], score: Double) {
        #expect((ContinuousScores.crps(members: members, observed: observed) - score).magnitude < 1e-15)
        #expect(
            (ContinuousScores.crps(members: members.reversed(), observed: observed) - score).magnitude < 1e-15
        )
    }

    @Test func fairCRPS_isByDifferentPairs() {
        // E|X − y| = ½; of the different pairs of 0 and 1 all are 1 apart.
        #expect(ContinuousScores.fairCRPS(members: [0, 1], observed: 0) == 0)
        #expect(ContinuousScores.fairCRPS(members: [0, 1, 5], observed: 2) == 2 - 10.0 / 6)
    }

    /// By the closed form, evaluated with 30 digits.
    @Test(arguments: [
        (0.0, 1.0, 0.0, 0.233_694_977_3), (0, 1, 0.5, 0.331_403_531_3), (0, 1, 1, 0.602_441_357_6),
        (0, 1, 2, 1.452_791_821_7), (0, 1, 3, 2.436_574_725_1), (2, 3, 5, 1.807_324_072_9), (2, 0, 5, 3),
    ])
    func crps_ofANormal_hasItsValue(mean: Double, deviation: Double, observed: Double, score: Double) {
        let found = ContinuousScores.crps(mean: mean, standardDeviation: deviation, observed: observed)
        #expect((found - score).magnitude < Self.tolerance)
    }

    @Test func quantileScores_haveTheirHandValues() {
        // The median's is the distance.
        #expect(QuantileScores.pinball(3, level: 0.5, observed: 5) == 2)
        #expect(QuantileScores.pinball(3, level: 0.75, observed: 5) == 3)
        #expect(QuantileScores.pinball(3, level: 0.75, observed: 1) == 1)
        #expect(
            QuantileScores.weightedInterval([1, 3, 7], levels: [0.25, 0.5, 0.75], observed: 5) == 5.0 / 3)
        // Width 2; 0.5 outside at coverage 0.5 costs 4 times that.
        #expect(QuantileScores.interval(1...3, coverage: 0.5, observed: 3.5) == 4)
        #expect(QuantileScores.interval(1...3, coverage: 0.5, observed: 2) == 2)
        #expect(QuantileScores.interval(1...3, coverage: 0.75, observed: 0) == 10)
    }

    /// With many even levels the weighted interval score of an empirical distribution is its continuous ranked one.
    @Test func weightedIntervalScore_comesToTheContinuousOne() {
        let members = (0..<1000).map { Double($0 * $0 % 1009) }
        let sorted = members.sorted()
        let levels = (0..<1000).map { (Double($0) + 0.5) / 1000 }
        for observed in [-10, 300.5, 1200] {
            let interval = QuantileScores.weightedInterval(sorted, levels: levels, observed: observed)
            let continuous = ContinuousScores.crps(members: members, observed: observed)
            #expect((interval - continuous).magnitude < 1e-9 * (1 + continuous))
        }
    }
}
