import NumericKit
import Testing

@testable import Studies

@Suite struct ComparisonTableTests {
    @Test func pairs_comeOnce_andTheBaselineIsTheReference() async throws {
        let result = try await HandMade.result([[[1, 3]], [[0, 0]], [[2, 2]]], objective: "better: lower")
        // Standard errors of 1 in the first two rows.
        let z = NormalDistribution.quantile(0.975)
        #expect(
            try HandMade.text(ComparisonTable.self, result) == """
                policy,point,reference,outcome,pairs,difference,standard_error,low,high,share_greater,share_equal,\
                points_greater,narrower,probability_better,points_better
                a,p000,baseline,fragmentation_x,2,2.0,1.0,\(2 - z),\(2 + z),1.0,0.0,1.0,1.0,0.0,0.0
                c,p000,a,fragmentation_x,2,0.0,1.0,\(-z),\(z),0.5,0.0,0.0,1.0,0.5,0.0
                c,p000,baseline,fragmentation_x,2,2.0,0.0,2.0,2.0,1.0,0.0,1.0,,0.0,0.0

                """)
    }

    @Test func better_isMissing_whenThereIsNoObjective() async throws {
        let result = try await HandMade.result([[[1, 3]], [[0, 0]]], objective: nil)
        let row = try #require(try HandMade.rows(ComparisonTable.self, result).first)
        #expect(row["probability_better"] == "")
        #expect(row["points_better"] == "")
        #expect(!RegretTable.isPart(of: result))
        #expect(!RobustnessTable.isPart(of: result))
    }

    @Test func failedRuns_dropOut_andPointsCountOnce() async throws {
        // Point by point 2 and −1 on average, the failed pair left out.
        let result = try await HandMade.result(
            [[[3, 1], [0, .nan]], [[0, 0], [1, 5]]], places: [.number(1), .number(2)])
        let row = try #require(try HandMade.rows(ComparisonTable.self, result).first)
        #expect(row["point"] == "all")
        #expect(row["pairs"] == "3")
        #expect(row["difference"] == "0.5")
        #expect(row["points_greater"] == "0.5")
        // Means 2 and −1: variance 4.5, se² = 4.5/2.
        #expect(row["standard_error"] == "1.5")
    }
}
