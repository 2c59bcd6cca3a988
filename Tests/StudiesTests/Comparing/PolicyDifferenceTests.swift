import NumericKit
import Testing

@testable import Studies

@Suite struct PolicyDifferenceTests {
    /// Pairs met as a study meets them.
    private func compared(_ points: [[(Double, Double)]]) -> PolicyDifference? {
        var pairs = StratifiedPairs()
        for point in points {
            for _ in 0..<StratifiedPairs.passCount {
                for (value, reference) in point { pairs.add(value, reference: reference) }
                pairs.endPass()
            }
            pairs.endPoint()
        }
        return PolicyDifference(pairs)
    }

    @Test func points_areStrata() throws {
        // Differences 1 and 3 at one point (mean 2, variance 2), 0, 3 and 0 at the other (mean 1, variance 3):
        // mean 1.5, se² = (2/2 + 3/3) / 2² = 1/2.
        let difference = try #require(compared([[(2, 1), (4, 1)], [(5, 5), (4, 1), (2, 2)]]))
        #expect(difference.interval.mean == 1.5)
        #expect(difference.interval.standardError == 0.5.squareRoot())
        #expect(difference.interval.count == 5)
        #expect(difference.shareGreater == 0.6)
        #expect(difference.shareEqual == 0.4)
        #expect(difference.shareSmaller == 0)
        #expect(difference.pointsGreater == 1)
        #expect(difference.pointsSmaller == 0)
    }

    @Test func spreadOfPoints_isTaken_whenAPointHasASinglePair() throws {
        // Mean differences 2, 0 and 1: variance 1, se² = 1/3.
        let difference = try #require(compared([[(2, 1), (4, 1)], [(0, 0)], [(3, 2)]]))
        #expect(difference.interval.mean == 1)
        #expect(difference.interval.standardError == (1.0 / 3).squareRoot())
        #expect(difference.pointsGreater == 2.0 / 3)
    }

    @Test func onePoint_hasTheBitsOfAPairedDifference() throws {
        let values = (0..<50).map { Double(($0 * 29) % 31) / 7 }
        let others = (0..<50).map { Double(($0 * 17) % 37) / 11 }
        let difference = try #require(compared([Array(zip(values, others))]))
        let paired = try #require(PairedDifference(values, reference: others))
        #expect(difference.interval == paired.interval)
        #expect(difference.shareGreater == paired.shareGreater)
        #expect(difference.shareEqual == paired.shareEqual)
    }

    @Test func pairs_areLeftOut_whenAValueIsMissing() throws {
        let difference = try #require(compared([[(.nan, 1)], [(2, 1), (1, .nan), (4, 1)]]))
        #expect(difference.interval.count == 2)
        #expect(difference.interval.mean == 2)
        #expect(compared([[(.nan, 1)], [(1, .nan)]]) == nil)
    }

    @Test func width_isThatOfIndependentRuns() throws {
        // Values 0 and 4 (variance 8) against 0 and 2 (variance 2), differences 0 and 2 (variance 2):
        // √((8 + 2) / 2) against √(2 / 2).
        let difference = try #require(compared([[(0, 0), (4, 2)]]))
        #expect(difference.widthUnpaired == 5.0.squareRoot())
        let constant = try #require(compared([[(1, 0), (1, 0)]]))
        #expect(constant.widthUnpaired.isNaN)
    }
}
