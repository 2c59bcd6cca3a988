import NumericKit
import Testing

@Suite struct ProbabilityIntervalTests {
    /// The ends solve (share − p)² = z² p (1 − p) / n up to the rounding of some ten operations.
    private static let rounding = 1e-14
    /// The square of the normal quantile of 0.975, 1.959963984540054.
    private static let zSquared = 3.841458820694125

    @Test(arguments: [(0, 10), (1, 10), (8, 10), (10, 10), (430, 500), (1, 1), (0, 1)])
    func ends_solveTheEquationOfTheScoreTest(successes: Int, count: Int) {
        let interval = ConfidenceInterval.ofProbability(successes: successes, count: count)
        let (share, n) = (Double(successes) / Double(count), Double(count))
        for end in [interval.low, interval.high] {
            let difference = (share - end) * (share - end)
            #expect(abs(difference - Self.zSquared * end * (1 - end) / n) < Self.rounding)
        }
        #expect(interval.low <= share && share <= interval.high && interval.low < interval.high)
        #expect(interval.mean == share)
        #expect(interval.count == count)
    }

    @Test func interval_isWilsons() {
        // 0.860 of 500, by the formula in Python with 50 digits.
        let interval = ConfidenceInterval.ofProbability(successes: 430, count: 500)
        #expect(abs(interval.low - 0.8268331350555459) < Self.rounding)
        #expect(abs(interval.high - 0.8876773398121364) < Self.rounding)
    }

    @Test func interval_endsAtTheBounds_whenNoTrialOrEveryOneSucceeds() {
        #expect(ConfidenceInterval.ofProbability(successes: 0, count: 7).low == 0)
        #expect(ConfidenceInterval.ofProbability(successes: 7, count: 7).high == 1)
    }
}
