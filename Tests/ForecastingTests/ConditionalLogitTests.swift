import NumericKit
import Testing

@testable import Forecasting

/// Published and independently computed fits: weights as in Greene (2011), table 18.3, and to more digits as in statsmodels
/// 0.15 (`ConditionalLogit`) and a Newton iteration in NumPy 2.4, which gave the robust errors too.
@Suite struct ConditionalLogitTests {
    /// Half of the last digit that the reference tells, for numbers up to 10.
    private static let tolerance = 1e-11

    private static func expect(_ found: [Double], _ expected: [Double], tolerance: Double = tolerance) {
        #expect(found.count == expected.count)
        for (value, reference) in zip(found, expected) {
            #expect((value - reference).magnitude <= tolerance, "\(value) instead of \(reference)")
        }
    }

    private static func errors(_ covariance: [Double]) -> [Double] {
        stride(from: 0, to: covariance.count, by: 7).map { covariance[$0].squareRoot() }
    }

    @Test func weights_areThoseOfTheReference() throws {
        let estimate = try ConditionalLogit().fit(TravelMode.sample())
        Self.expect(
            estimate.weights,
            [
                5.207443298667, 3.869042701532, 3.163194211867, -0.015501525316, -0.096124796105,
                0.013287026251,
            ])
        #expect((estimate.logLikelihood - -199.1283687159816).magnitude < 1e-11)
        #expect(estimate.choiceCount == 210)
        Self.expect(
            Self.errors(estimate.covariance),
            [0.77905514251, 0.443126852002, 0.450265930528, 0.004407993078, 0.010439846531, 0.010262407])
        Self.expect(
            Self.errors(estimate.robustCovariance),
            [0.97881581005, 0.517458275042, 0.546257959751, 0.004947554973, 0.015060202877, 0.009273404859])
        Self.expect(
            Self.errors(try #require(estimate.clusteredCovariance)),
            [0.989332673989, 0.448175614215, 0.48570720475, 0.005920980878, 0.015005356808, 0.010896474088])
    }

    @Test(arguments: [
        (
            ConditionalLogit.Penalty.ridge(2),
            [
                2.015606337527, 2.161953101993, 1.451823941238, -0.012452942746, -0.057560293034,
                0.02983292224,
            ], 1e-11
        ),
        // Firth's equation is met to about the square root of the last step's gain.
        (
            .firth,
            [
                5.096575778415, 3.785507911777, 3.092488887296, -0.015214594607, -0.093983731262,
                0.012946534078,
            ], 1e-6
        ),
    ])
    func penalisedWeights_areThoseOfTheReference(
        penalty: ConditionalLogit.Penalty, weights: [Double], tolerance: Double
    ) throws {
        Self.expect(
            try ConditionalLogit(penalty: penalty).fit(TravelMode.sample()).weights, weights,
            tolerance: tolerance)
    }

    /// With one term and two alternatives that differ by 1, the weight is the logarithm of the odds: 3 of 4 choices.
    @Test func weight_ofASingleTerm_isTheLogarithmOfTheOdds() throws {
        var sample = ChoiceSample(terms: ["x"])
        for place in 0..<4 { sample.add([[0], [1]], chosen: place == 0 ? 0 : 1, cluster: place) }
        let estimate = try ConditionalLogit().fit(sample)
        Self.expect(estimate.weights, [Elementary.log(3)])
        // 4 p (1 − p) = 3/4.
        Self.expect(estimate.covariance, [4.0 / 3])
        // Firth adds half a choice to each side (3.5 : 1.5).
        let firth = try ConditionalLogit(penalty: .firth).fit(sample)
        Self.expect(firth.weights, [Elementary.log(3.5 / 1.5)], tolerance: 1e-6)
    }

    @Test func choiceOfOneAlternative_saysNothing() throws {
        var sample = ChoiceSample(terms: ["x"])
        for place in 0..<4 { sample.add([[0], [1]], chosen: place == 0 ? 0 : 1, cluster: 0) }
        let without = try ConditionalLogit().fit(sample)
        sample.add([[5]], chosen: 0, cluster: 1)
        let with = try ConditionalLogit().fit(sample)
        #expect(with.weights == without.weights)
        #expect(without.clusteredCovariance == nil)
        #expect(with.clusteredCovariance != nil)
    }

    @Test func emptySample_isRefused() {
        #expect(throws: FitError.noChoices) { try ConditionalLogit().fit(ChoiceSample(terms: ["x"])) }
    }

    @Test func constantTerm_isNamed() throws {
        var sample = ChoiceSample(terms: ["x", "year"])
        for place in 0..<5 {
            let year = 2006.1 + Double(place)
            sample.add([[0, year], [1, year], [2, year]], chosen: place % 2, cluster: place)
        }
        #expect(throws: FitError.constant(term: "year")) { try ConditionalLogit().fit(sample) }
    }

    @Test func dependentTerms_areNamed() throws {
        let sample = try TravelMode.sample()
        var wider = ChoiceSample(terms: sample.terms + ["sum"])
        for choice in sample.choices {
            let rows = choice.alternatives.map { alternative in
                let values = (0..<6).map { sample.features[alternative * 6 + $0] }
                return values + [0.3 * values[3] - 7 * values[1]]
            }
            wider.add(rows, chosen: choice.chosen, cluster: choice.cluster)
        }
        let error = #expect(throws: FitError.self) { try ConditionalLogit().fit(wider) }
        #expect(error == .collinear(term: "sum", others: ["train", "cost"]))
        #expect(
            error?.description
                == "'sum' moves together with 'train' and 'cost', so that choices can't tell their weights apart; leave "
                + "one of them out, or give a ridge penalty")
        // A ridge tells them apart.
        _ = try ConditionalLogit(penalty: .ridge(1)).fit(wider)
    }

    @Test func separation_isNamed_andAPenaltyHelps() throws {
        let sample = try TravelMode.sample()
        // `mark` is 1 for what a third of the travellers chose and for nothing else: quasi-complete separation.
        var marked = ChoiceSample(terms: sample.terms + ["mark"])
        for (place, choice) in sample.choices.enumerated() {
            let rows = choice.alternatives.enumerated().map { index, alternative in
                (0..<6).map { sample.features[alternative * 6 + $0] }
                    + [place % 3 == 0 && index == choice.chosen ? 1 : 0]
            }
            marked.add(rows, chosen: choice.chosen, cluster: choice.cluster)
        }
        let error = #expect(throws: FitError.self) { try ConditionalLogit().fit(marked) }
        #expect(error == .separated(terms: ["mark"]))
        #expect(
            error?.description
                == "'mark' predicts choices perfectly, so that the best weight is infinite; give a penalty (firth or "
                + "ridge), or leave it out")
        for penalty in [ConditionalLogit.Penalty.firth, .ridge(0.1)] {
            let weight = try ConditionalLogit(penalty: penalty).fit(marked).weights[6]
            #expect(weight > 0 && weight < 20)
        }
    }

    @Test func keptTerms_giveTheSameAsASampleOfThemAlone() throws {
        let sample = try TravelMode.sample()
        let kept = sample.keeping([3, 0])
        #expect(kept.terms == ["cost", "air"])
        var alone = ChoiceSample(terms: ["cost", "air"])
        for choice in sample.choices {
            alone.add(
                choice.alternatives.map { [sample.features[$0 * 6 + 3], sample.features[$0 * 6]] },
                chosen: choice.chosen, cluster: choice.cluster)
        }
        #expect(try ConditionalLogit().fit(kept).weights == ConditionalLogit().fit(alone).weights)
    }
}
