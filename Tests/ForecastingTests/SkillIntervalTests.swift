import Testing

@testable import Forecasting

@Suite struct SkillIntervalTests {
    private static let resampleCount = 10_000

    /// Two clusters with means 0 and 1: the mean of a resample is 0, ½ or 1 with probability ¼, ½, ¼. The 20 % and 30 %
    /// quantiles lie on different sides of ¼, eleven standard errors of a share of 10,000 away from it.
    @Test func quantiles_areThoseOfTheDistribution() {
        let (differences, clusters) = ([0.0, 1, 0, 1], [5, 2, 5, 2])
        let wide = SkillInterval(differences: differences, clusters: clusters, level: 0.6)
        #expect([wide.low, wide.mean, wide.high] == [0, 0.5, 1])
        let narrow = SkillInterval(differences: differences, clusters: clusters, level: 0.4)
        #expect([narrow.low, narrow.mean, narrow.high] == [0.5, 0.5, 0.5])
        #expect(narrow.clusterCount == 2)
    }

    /// All 27 resamples of three clusters of different sizes.
    @Test func standardError_isThatOfAllResamples() {
        let groups: [[Double]] = [[0.3, -0.2, 0.4, 0.5], [-1, 0.25], [0.75]]
        let sums = groups.map { $0.reduce(0, +) }
        var means: [Double] = []
        for first in 0..<3 {
            for second in 0..<3 {
                for third in 0..<3 {
                    let places = [first, second, third]
                    let count = places.reduce(0) { $0 + groups[$1].count }
                    means.append(places.reduce(0) { $0 + sums[$1] } / Double(count))
                }
            }
        }
        let mean = means.reduce(0, +) / 27
        let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 27
        let fourth = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) * ($1 - mean) } / 27
        let interval = SkillInterval(
            differences: groups.flatMap { $0 }, clusters: [0, 0, 0, 0, 1, 1, 2],
            resampleCount: Self.resampleCount)
        // Four standard errors of a variance of so many resamples.
        let reach = 4 * ((fourth - variance * variance) / Double(Self.resampleCount)).squareRoot()
        #expect((interval.standardError * interval.standardError - variance).magnitude < reach)
        #expect((interval.mean - 1.0 / 7).magnitude < 1e-15)
    }

    @Test func seeds_nameTheirResamples() {
        let differences = (0..<40).map { Double($0 * $0 % 17) }
        let clusters = (0..<40).map { $0 / 4 }
        func interval(_ seed: UInt32) -> SkillInterval {
            SkillInterval(differences: differences, clusters: clusters, resampleCount: 200, seed: seed)
        }
        #expect(interval(0) == interval(0))
        #expect(interval(0) != interval(1))
        let constant = SkillInterval(differences: [2, 2, 2], clusters: [0, 1, 1], resampleCount: 50)
        #expect([constant.low, constant.high, constant.standardError] == [2, 2, 0])
    }
}
