import Testing

@testable import Studies

@Suite struct PolicySwitchTests {
    @Test func split_isWhereTheBestPolicyChanges() throws {
        // Sorted by value the best are 0 1 0 | 1 1 1: the impurity is 1 − (1/3)² − (2/3)² = 4/9 before the split, and
        // 4/9 in one half of the points and 0 in the other after it.
        let values = [3, 1, 2, 6, 5, 4].map { Double($0) }
        let best = [[0], [0], [1], [1], [1], [1]]
        let found = try #require(PolicySwitch(values, best: best, policies: 3))
        #expect(found.split == 3.5)
        #expect(found.below == PolicySwitch.Side(points: 3, policy: 0, share: 2.0 / 3))
        #expect(found.above == PolicySwitch.Side(points: 3, policy: 1, share: 1))
        let rounding = 1e-15
        #expect(abs(found.gain - 2.0 / 9) < rounding)
    }

    @Test func split_liesBetweenDifferentValues() throws {
        let found = try #require(
            PolicySwitch([1, 1, 2, .nan], best: [[0], [1], [1], [0]], policies: 2))
        #expect(found.split == 1.5)
        #expect(found.below.points == 2)
        #expect(found.above.points == 1)
    }

    @Test func split_leavesATwentiethOfThePointsOnEachSide() throws {
        // The clean split takes 1 of 40 points; at least 2 must be there.
        let values = (0..<40).map { Double($0) }
        let best = values.map { $0 < 1 ? [0] : [1] }
        let found = try #require(PolicySwitch(values, best: best, policies: 2))
        #expect(found.split == 1.5)
        #expect(found.below == PolicySwitch.Side(points: 2, policy: 0, share: 0.5))
    }

    @Test func thereIsNone_whenNoSplitTellsAnything() {
        #expect(PolicySwitch([1, 2, 3], best: [[1], [1], [1]], policies: 2) == nil)
        #expect(PolicySwitch([1, 2, 3], best: [[0, 1, 2], [0, 1, 2], [0, 1, 2]], policies: 3) == nil)
        #expect(PolicySwitch([2, 2], best: [[0], [1]], policies: 2) == nil)
        #expect(PolicySwitch([], best: [], policies: 2) == nil)
    }

    @Test func table_hasARowPerUncertainty() async throws {
        let result = try await HandMade.result(
            [[[2], [2], [0]], [[1], [1], [1]]], places: [.number(1), .number(2), .number(5)])
        #expect(
            try HandMade.text(SwitchesTable.self, result) == """
                outcome,uncertainty,split,below_points,below_policy,below_share,above_points,above_policy,above_share,gain
                fragmentation_x,adoption.x.adopts.weight,3.5,2,a,1.0,1,baseline,1.0,0.4444444444444444

                """)
        let words = try await HandMade.result(
            [[[2], [0]], [[1], [1]]], places: [.word("low"), .word("high")])
        #expect(try HandMade.rows(SwitchesTable.self, words).isEmpty)
        let alone = try await HandMade.result([[[2]], [[1]]])
        #expect(!SwitchesTable.isPart(of: alone))
    }
}
