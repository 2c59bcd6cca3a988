import NumericKit
import Testing

@testable import Studies

@Suite struct PairedDifferenceTests {
    @Test func difference_isThatOfThePairs() throws {
        // Differences 1, 2, 0, 1: mean 1, variance 2/3, standard error √(1/6).
        let paired = try #require(PairedDifference([2, 4, 3, 5], reference: [1, 2, 3, 4]))
        #expect(paired.interval.mean == 1)
        #expect(paired.interval.standardError == (1.0 / 6).squareRoot())
        #expect(paired.interval.count == 4)
        #expect(paired.shareGreater == 0.75)
        #expect(paired.shareEqual == 0.25)
    }

    @Test func difference_leavesOutPairs_whenAValueIsMissing() throws {
        let paired = try #require(PairedDifference([2, .nan, 3], reference: [1, 2, .nan]))
        #expect(paired.interval.count == 1)
        #expect(paired.interval.mean == 1)
        #expect(PairedDifference([.nan], reference: [1]) == nil)
    }

    @Test func interval_isNarrower_whenPairsShareTheirNoise() {
        let noise = (0..<40).map { Double(($0 * 37) % 41) }
        let paired = PairedDifference(noise.map { $0 + 1 }, reference: noise)
        let unpaired = ConfidenceInterval.ofMean(noise)
        #expect(paired?.interval.standardError == 0)
        #expect(unpaired.standardError > 1)
    }
}
