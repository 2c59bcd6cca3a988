import ScenarioModel
import Testing

@Suite struct WholeVotesTests {
    @Test func decimals_becomeWholeNumbers() throws {
        let votes = try #require(WholeVotes([0.5, 1, 1.25], quota: 2))
        #expect(votes.votes == [50, 100, 125])
        #expect(votes.quota == 200)
        #expect(votes.scale == 100)
        #expect(WholeVotes([0.1, 0.2, 0.3], quota: 0.6)?.votes == [1, 2, 3])
        #expect(WholeVotes([0.1, 0.2, 0.3], quota: 0.6)?.quota == 6)
        #expect(WholeVotes([1e-9, 1], quota: 1)?.votes == [1, 1_000_000_000])
    }

    @Test func threshold_isRoundedUp() {
        #expect(WholeVotes([3, 2, 1], threshold: 0.6)?.quota == 4)
        #expect(WholeVotes([3, 2, 1], threshold: 0.5)?.quota == 3)
        #expect(WholeVotes([5, 5], threshold: 0.51)?.quota == 6)
        // In binary 0.7 · 10 is 7 and 0.55 · 100 is a little more than 55; the decimal is meant.
        #expect(WholeVotes([10], threshold: 0.7)?.quota == 7)
        #expect(WholeVotes([100], threshold: 0.55)?.quota == 55)
        #expect(WholeVotes([3, 2, 1], threshold: 1)?.quota == 6)
    }

    @Test func votesBeyondTheLimits_areNone() {
        #expect(WholeVotes([1e-10, 1], quota: 1) == nil)
        #expect(WholeVotes([1.0 / 3, 1], quota: 1) == nil)
        #expect(WholeVotes([0x1p53, 1], quota: 1) == nil)
        #expect(WholeVotes([1e9, 1e-9], quota: 1) == nil)
        #expect(WholeVotes([0x1p53], quota: 1)?.total == WholeVotes.largestTotal)
    }
}
