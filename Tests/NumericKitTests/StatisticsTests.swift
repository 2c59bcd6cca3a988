import NumericKit
import Testing

@Suite struct StatisticsTests {
    /// NumPy rounds its own intermediate results: a few units in the last place.
    static let numpyTolerance = 1e-15

    static let sample = [3.5, -1.25, 7.75, 0.5, 2, 9.125, -4, 6.25, 1, 3]

    @Test func sum_losesNothing_whenLargeTermsCancel() {
        #expect(Statistics.sum([1, 1e100, 1, -1e100]) == 2)
        #expect(Statistics.sum(Array(repeating: 0.1, count: 10)) == 1)
        #expect(Statistics.sum([Double]()) == 0)
        #expect(Statistics.sum([.infinity, 1]) == .infinity)
        #expect(Statistics.sum([.infinity, -.infinity]).isNaN)
    }

    @Test func meanAndVariance_haveTheirHandValues() {
        #expect(Statistics.mean([2, 4, 4, 4, 5, 5, 7, 9]) == 5)
        #expect(Statistics.variance([2, 4, 4, 4, 5, 5, 7, 9]) == 32.0 / 7)
        #expect(Statistics.variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]) == 30)
        #expect(Statistics.mean([Double]()).isNaN)
        #expect(Statistics.variance([1.0]).isNaN)
    }

    /// numpy 2.4.6: `mean`, `var(ddof=1)` and `quantile` of the sample.
    @Test func everything_agreesWithNumPy() {
        let sorted = Self.sample.sorted()
        let pairs = [
            (Statistics.mean(Self.sample), 2.7875),
            (Statistics.variance(Self.sample), 16.52795138888889),
            (Statistics.quantile(sorted: sorted, 0.05), -2.7625),
            (Statistics.quantile(sorted: sorted, 0.1), -1.525),
            (Statistics.quantile(sorted: sorted, 0.33), 0.9850000000000001),
            (Statistics.quantile(sorted: sorted, 0.9), 7.887499999999999),
        ]
        for (value, reference) in pairs {
            #expect((value - reference).magnitude <= Self.numpyTolerance * reference.magnitude)
        }
    }

    @Test func quantile_hasItsHandValues() {
        #expect(Statistics.quantile(sorted: [1, 2, 3, 4], 0.25) == 1.75)
        #expect(Statistics.quantile(sorted: [1, 2, 3, 4], 0.5) == 2.5)
        #expect(Statistics.quantile(sorted: [1, 2, 3, 4], 0) == 1)
        #expect(Statistics.quantile(sorted: [1, 2, 3, 4], 1) == 4)
        #expect(Statistics.quantile(sorted: [5], 0.3) == 5)
        #expect(Statistics.quantile(sorted: [1, 2, .infinity], 0.5) == 2)
        #expect(Statistics.quantile(sorted: [], 0.5).isNaN)
    }
}

@Suite struct ConfidenceIntervalTests {
    /// A few roundings of numbers near 1.
    static let tolerance = 1e-14

    @Test func ofMean_isTheMeanPlusAndMinusTheNormalQuantile() {
        let interval = ConfidenceInterval.ofMean(StatisticsTests.sample)
        // numpy 2.4.6: std(ddof=1) / √10; mpmath: the 0.975 quantile.
        let error = 1.2856108038161818
        #expect(interval.count == 10)
        #expect((interval.standardError - error).magnitude < Self.tolerance)
        #expect((interval.low - (2.7875 - 1.959963984540054 * error)).magnitude < Self.tolerance)
        #expect((interval.high - (2.7875 + 1.959963984540054 * error)).magnitude < Self.tolerance)
    }

    @Test func ofMean_widensWithTheLevel() {
        let narrow = ConfidenceInterval.ofMean(StatisticsTests.sample, level: 0.5)
        let wide = ConfidenceInterval.ofMean(StatisticsTests.sample, level: 0.99)
        #expect(wide.low < narrow.low && narrow.high < wide.high)
        #expect(wide.mean == narrow.mean)
    }

    @Test func ofMean_hasNoWidth_whenAllValuesAgree() {
        for value in [0.1, 1.0 / 3, 1e-300, 7e200] {
            let interval = ConfidenceInterval.ofMean([value, value, value])
            #expect(interval.low == value && interval.high == value)
        }
    }

    @Test func ofMean_isNotANumber_whenThereAreTooFewValues() {
        let one = ConfidenceInterval.ofMean([4])
        #expect(one.mean == 4 && one.low.isNaN && one.high.isNaN && one.standardError.isNaN)
        #expect(ConfidenceInterval.ofMean([]).mean.isNaN)
    }

    /// The normal quantile costs a sample of 50 about 0.006 of coverage against Student's.
    static let coverage = 0.944

    /// With 2000 intervals the share that holds the truth has a standard error of √(0.95 · 0.05 / 2000) = 0.005; four
    /// of them.
    static let coverageTolerance = 4 * 0.005

    @Test func ofMean_coversTheTruth_asOftenAsItSays() {
        let stream = RandomStream(seed: 0, replicate: 0)
        let trials = 2000
        var covered = 0
        for trial in 0..<trials {
            let sample = (0..<50).map {
                NormalDistribution.quantile(
                    stream.uniform(entity: UInt64(trial), moment: 0, purpose: 0, draw: $0))
            }
            let interval = ConfidenceInterval.ofMean(sample)
            if interval.low <= 0, 0 <= interval.high { covered += 1 }
        }
        let share = Double(covered) / Double(trials)
        #expect((share - Self.coverage).magnitude < Self.coverageTolerance)
    }
}
