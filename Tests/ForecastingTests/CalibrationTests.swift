import NumericKit
import Testing

@testable import Forecasting

@Suite struct CalibrationTests {
    /// A few roundings of numbers below 1.
    private static let rounding = 1e-15

    /// Wilson's intervals by statsmodels 0.15 (`proportion_confint`).
    @Test func table_countsItsBins() {
        let table = Calibration(
            [0.1, 0, 0.15, 0.19, 0.1, 0.5, 0.59, 0.55, 1],
            happened: [true, false, false, false, false, true, true, false, false])
        #expect(table.bins.map(\.count) == [1, 4, 3, 1])
        #expect(table.bins.map(\.lower) == [0, 0.1, 0.5, 0.9])
        #expect(table.bins.map(\.upper) == [0.1, 0.2, 0.6, 1])
        let ends = [
            (0, 0.7934506856228), (0.0455872608097, 0.6993581574176), (0.2076596008020, 0.9385080552796),
            (0, 0.7934506856228),
        ]
        for (bin, end) in zip(table.bins, ends) {
            // Half of the last digit of the reference.
            #expect((bin.observed.low - end.0).magnitude < 1e-13)
            #expect((bin.observed.high - end.1).magnitude < 1e-13)
        }
        for (bin, forecast) in zip(table.bins, [0, 0.135, 0.82 / 1.5, 1]) {
            #expect((bin.meanForecast - forecast).magnitude < Self.rounding)
        }
        #expect(table.bins.map(\.observed.mean) == [0, 0.25, 2.0 / 3, 0])
    }

    /// 0.29 · 100 is rounded to less than 29.
    @Test func edges_belongToTheBinAbove() {
        for bin in 0..<100 {
            let table = Calibration([Double(bin) / 100], happened: [true], binCount: 100)
            #expect(table.bins[0].lower == Double(bin) / 100)
        }
    }

    /// Outcomes that happen as often as was forecast fill all bins alike, whatever the bins are.
    @Test(arguments: [1, 2, 3, 7, 10])
    func histogram_ofCalibratedForecasts_isFlat(binCount: Int) {
        let outcomes = [0, 0, 1, 2].map { ProbabilityIntegral([0.5, 0.25, 0.25], observed: $0) }
        for height in ProbabilityIntegral.histogram(outcomes, binCount: binCount) {
            #expect((height - 1 / Double(binCount)).magnitude < Self.rounding)
        }
        // An observation is as likely in each of the places among three members.
        let ranks = [0.5, 1.5, 2.5, 3.5].map { ProbabilityIntegral(members: [3, 1, 2], observed: $0) }
        for height in ProbabilityIntegral.histogram(ranks, binCount: binCount) {
            #expect((height - 1 / Double(binCount)).magnitude < Self.rounding)
        }
    }

    @Test func histogram_showsWhatIsWrong() {
        // Always above what was forecast by seven of eight.
        let biased = [ProbabilityIntegral(below: 0.875, atMost: 1)]
        #expect(ProbabilityIntegral.histogram(biased, binCount: 4) == [0, 0, 0, 1])
        // A continuous forecast whose extremes happen.
        let sure = [0.05, 0.95].map { ProbabilityIntegral(below: $0, atMost: $0) }
        #expect(ProbabilityIntegral.histogram(sure, binCount: 4) == [0.5, 0, 0, 0.5])
    }

    /// An observation beside equal members takes the places of all of them.
    @Test func equalMembers_shareTheirPlaces() {
        let integral = ProbabilityIntegral(members: [1, 2, 2], observed: 2)
        #expect(integral == ProbabilityIntegral(below: 0.25, atMost: 1))
        #expect(integral.share(0.625) == 0.5)
    }

    @Test func sharpness_hasItsHandValues() {
        let members = (0...100).map { Double($0) }
        #expect(Sharpness.meanWidth([members.reversed(), [3]], coverage: 0.5) == 25)
        #expect((Sharpness.meanWidth([members]) - 90).magnitude < 1e-12)
        let entropy = Sharpness.meanEntropy([[0.25, 0.25, 0.25, 0.25], [1, 0]])
        #expect((entropy - Elementary.log(2)).magnitude < Self.rounding)
    }
}
