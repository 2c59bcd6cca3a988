import ScenarioModel
import Testing

@testable import Studies

@Suite struct RegretTests {
    /// Three policies at four points; at the last one of them has no value.
    private let means: [[Double]] = [[5, 2, 1, 9], [3, 2, 4, .nan], [1, 0, 4, 9]]

    @Test func regret_isTheDistanceFromTheBest() {
        let regrets = Regrets(means, isHigherBetter: true)
        #expect(regrets.points == [0, 1, 2])
        #expect(regrets.regrets == [[0, 0, 3], [2, 0, 0], [4, 2, 0]])
        #expect(regrets.ranks == [[1, 1, 3], [2, 1, 1], [3, 3, 1]])
        #expect(regrets.best == [[0], [0, 1], [1, 2]])
    }

    @Test func regret_turnsRound_whenLowerIsBetter() {
        let regrets = Regrets(means, isHigherBetter: false)
        #expect(regrets.regrets == [[4, 2, 0], [2, 2, 3], [0, 0, 3]])
        #expect(regrets.ranks == [[3, 2, 1], [2, 2, 2], [1, 1, 2]])
        #expect(regrets.best == [[2], [2], [0]])
    }

    @Test func robustness_isOverThePointsThatCount() async throws {
        let result = try await HandMade.result([[[1]], [[1]]], objective: "at_least: 2")
        let objective = try #require(result.comparedObjectives.first).objective
        let regrets = Regrets(means, isHigherBetter: true)
        let robustness = try #require(
            Robustness(objective, policy: 2, means: means, regrets: regrets))
        #expect(robustness.points == 3)
        let rounding = 1e-15
        #expect(abs(robustness.mean - 5.0 / 3) < rounding)
        #expect(robustness.maxRegret == 4)
        #expect(robustness.meanRegret == 2)
        // Between the second and third of 0, 2, 4, at 0.9 · 2 = 1.8.
        #expect(robustness.upperRegret == 2 + 0.8 * 2)
        #expect(robustness.satisficing == 1.0 / 3)
        #expect(robustness.meanRank == 7.0 / 3)
        let none = Regrets([[.nan], [1]], isHigherBetter: true)
        #expect(Robustness(objective, policy: 0, means: [[.nan], [1]], regrets: none) == nil)
    }

    @Test func shares_areSplit_whenPoliciesAreEqual() {
        var counts = BestCounts(policies: 3, isHigherBetter: true)
        counts.add([1, 1, 0])
        counts.add([0, 2, 1])
        counts.add([0, .nan, 1])
        #expect(counts.shares == [0.25, 0.75, 0])
    }

    @Test func table_hasMeansRegretsRanksAndWhatIsMet() async throws {
        let result = try await HandMade.result(
            [[[4, 6], [1, 3]], [[2, 4], [2, .nan]], [[0, 2], [.nan, .nan]]], objective: "at_least: 3",
            places: [.number(1), .number(2)])
        #expect(
            try HandMade.text(RegretTable.self, result) == """
                policy,point,outcome,mean,regret,rank,share_met
                a,p0,fragmentation_x,5.0,0.0,1,1.0
                a,p1,fragmentation_x,2.0,,,0.5
                baseline,p0,fragmentation_x,3.0,2.0,2,0.5
                baseline,p1,fragmentation_x,2.0,,,0.0
                c,p0,fragmentation_x,1.0,4.0,3,0.0
                c,p1,fragmentation_x,,,,

                """)
    }
}
