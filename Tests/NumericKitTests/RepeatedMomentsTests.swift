import NumericKit
import Testing

@Suite struct RepeatedMomentsTests {
    private func moments(_ values: [Double]) -> RepeatedMoments {
        var moments = RepeatedMoments()
        for _ in 0..<RepeatedMoments.passCount {
            for value in values { moments.add(value) }
            moments.endPass()
        }
        return moments
    }

    private static let samples: [[Double]] = [
        [], [3], [0.1, 0.1, 0.1], StatisticsTests.sample, [1, 1e100, 1, -1e100], [1, .infinity],
        [.infinity, -.infinity, 2], (0..<1000).map { Double(($0 * 7919) % 1013) / 7 },
    ]

    @Test(arguments: samples)
    func moments_areThoseOfStatistics_toTheBit(values: [Double]) {
        let (moments, mean) = (moments(values), Statistics.mean(values))
        #expect(moments.count == values.count)
        #expect(moments.mean.bitPattern == mean.bitPattern || moments.mean.isNaN && mean.isNaN)
        let variance = Statistics.variance(values)
        #expect(
            moments.variance.bitPattern == variance.bitPattern || variance.isNaN && moments.variance.isNaN)
    }

    @Test func interval_isThatOfTheValues_whenMomentsAreKnown() {
        let moments = moments(StatisticsTests.sample)
        #expect(
            ConfidenceInterval.ofMean(moments.mean, variance: moments.variance, count: moments.count)
                == ConfidenceInterval.ofMean(StatisticsTests.sample))
    }
}
