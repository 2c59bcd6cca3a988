import Testing

@testable import Forecasting

/// Fits by statsmodels 0.15 (`Logit`, with the covariances `nonrobust` and `HC0`) and, where it has none, by NumPy 2.4:
/// clustered errors from its scores, and Newton's method on the score of Firth and of a ridge for a binary logit.
@Suite struct BinaryLogitTests {
    /// Half of the last digit that the reference tells, and what its own iteration leaves.
    private static let tolerance = 1e-11

    private static func expect(_ found: [Double], _ expected: [Double], tolerance: Double = tolerance) {
        for (value, reference) in zip(found, expected) {
            #expect((value - reference).magnitude <= tolerance, "\(value) instead of \(reference)")
        }
    }

    private static func errors(_ covariance: [Double]) -> [Double] {
        stride(from: 0, to: covariance.count, by: 4).map { covariance[$0].squareRoot() }
    }

    @Test func weights_areThoseOfTheReference() throws {
        let estimate = try BinaryLogit().fit(AdoptionPeriods.sample())
        #expect(estimate.choiceCount == 110)
        Self.expect(estimate.weights, [-4.7704830243402, 1.2017552719836, 4.6057302006257])
        Self.expect([estimate.logLikelihood], [-35.721388186177954])
        Self.expect(
            Self.errors(estimate.covariance), [1.0300147970147, 0.3791812724048, 1.3978705233727])
        Self.expect(
            Self.errors(estimate.robustCovariance), [1.1480812062644, 0.4056623093494, 1.4785230350019])
        Self.expect(
            Self.errors(try #require(estimate.clusteredCovariance)),
            [1.1571337364673, 0.4035836109472, 1.372064308674])
        Self.expect([estimate.probability(of: [1, 0.5, 0.5])], [0.13391934912262793])
    }

    @Test func penalisedWeights_areThoseOfTheReference() throws {
        let sample = try AdoptionPeriods.sample()
        // Firth's equation is met to about the square root of the last step's gain.
        Self.expect(
            try BinaryLogit(penalty: .firth).fit(sample).weights,
            [-4.4836836646412, 1.1240912030575, 4.305642022259], tolerance: 1e-6)
        Self.expect(
            try BinaryLogit(penalty: .ridge(0.5)).fit(sample).weights,
            [-2.8138859359725, 0.7488701681035, 1.8194745991613])
    }

    /// The log-odds of 3 of 10 alone.
    @Test func intercept_isTheLogOddsOfTheShare() throws {
        var sample = ChoiceSample(terms: ["always"])
        for place in 0..<10 { sample.add([1], happened: place < 3, cluster: place) }
        let estimate = try BinaryLogit().fit(sample)
        #expect((estimate.probability(of: [1]) - 0.3).magnitude < 1e-15)
    }

    @Test func probabilities_areThoseOfTheFormula() throws {
        var sample = ChoiceSample(terms: ["x"])
        for place in 0..<4 { sample.add([[0], [1]], chosen: place == 0 ? 0 : 1, cluster: place) }
        let probabilities = try ConditionalLogit().fit(sample).probabilities(of: [[0], [1], [2]])
        // The weight is ln 3, so that utilities are as 1 : 3 : 9.
        for (probability, expected) in zip(probabilities, [1.0 / 13, 3.0 / 13, 9.0 / 13]) {
            #expect((probability - expected).magnitude < 1e-11)
        }
    }
}
