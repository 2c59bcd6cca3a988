import NumericKit
import Testing

@testable import Forecasting

/// Paths by a Newton iteration in NumPy 2.4 and a forward search there.
@Suite struct CrossValidationTests {
    /// Half of the last digit that the reference tells, for fits whose weights have 11 digits.
    private static let tolerance = 1e-11

    /// One term, two alternatives that differ by 1: `count` choices of a cluster, of which some are of 1.
    private static func add(_ chosen: Int, of count: Int, cluster: Int, to sample: inout ChoiceSample) {
        for place in 0..<count { sample.add([[0], [1]], chosen: place < chosen ? 1 : 0, cluster: cluster) }
    }

    /// Each fold is predicted by the odds of the other: 3 of 4, and 2 of 3.
    @Test func score_ofTwoFolds_hasItsHandValue() throws {
        var sample = ChoiceSample(terms: ["x"])
        Self.add(3, of: 4, cluster: 9, to: &sample)
        Self.add(2, of: 3, cluster: 4, to: &sample)
        let score = try CrossValidation(foldCount: 2).score(sample, by: ConditionalLogit())
        let ofFirst = 3 * Elementary.log(2.0 / 3) + Elementary.log(1.0 / 3)
        let ofSecond = 2 * Elementary.log(3.0 / 4) + Elementary.log(1.0 / 4)
        #expect((score - -(ofFirst + ofSecond) / 7).magnitude < Self.tolerance)
    }

    @Test func clusters_areDealtInTurn_andNeverSplit() {
        var sample = ChoiceSample(terms: ["x"])
        for cluster in [7, 7, 3, 5, 3, 9, 7, 1] { sample.add([[0], [1]], chosen: 0, cluster: cluster) }
        #expect(CrossValidation(foldCount: 3).folds(of: sample) == [0, 0, 1, 2, 1, 0, 0, 1])
    }

    @Test func tooFewClusters_areRefused() {
        var sample = ChoiceSample(terms: ["x"])
        Self.add(1, of: 2, cluster: 1, to: &sample)
        let error = #expect(throws: FitError.self) {
            try CrossValidation(foldCount: 2).score(sample, by: ConditionalLogit())
        }
        #expect(
            error?.description == "choices of 2 clusters at least are needed for 2 folds; there is 1")
    }

    @Test func selection_takesTheReferencesPath() throws {
        let selection = try CrossValidation().select(from: TravelMode.sample())
        #expect(selection.path.map(\.columns.count) == Array(0...6))
        #expect(selection.best.columns == [4, 5, 1, 2, 0, 3])
        let scores = [
            1.3862943611199, 1.3217028804551, 1.2460230937596, 1.1877034867074, 1.1664639893075,
            1.0396508179256, 1.0322791777825,
        ]
        for (candidate, score) in zip(selection.path, scores) {
            #expect((candidate.score - score).magnitude < Self.tolerance)
        }
    }

    @Test func selection_choosesAPenaltyAtEachStep() throws {
        let selection = try CrossValidation().select(
            from: TravelMode.sample(), keeping: [4, 5, 1], penalties: [.none, .ridge(1), .ridge(0.1)],
            mostTerms: 5)
        #expect(selection.path.map(\.penalty) == [.ridge(1), .ridge(1), .ridge(0.1)])
        let scores = [1.1871942584206, 1.1660345105477, 1.0394787395356]
        for (candidate, score) in zip(selection.path, scores) {
            #expect((candidate.score - score).magnitude < Self.tolerance)
        }
    }

    /// The travellers with two terms in front that have nothing to do with them.
    @Test func noise_isLeftOut() throws {
        let sample = try TravelMode.sample()
        var wider = ChoiceSample(terms: ["noise", "further noise"] + sample.terms)
        for choice in sample.choices {
            let rows = choice.alternatives.map { alternative in
                [Double(alternative * 37 % 101) / 101, Double(alternative * 53 % 97) / 97]
                    + (0..<6).map { sample.features[alternative * 6 + $0] }
            }
            wider.add(rows, chosen: choice.chosen, cluster: choice.cluster)
        }
        let selection = try CrossValidation().select(from: wider, keeping: [6, 7, 3, 4, 2])
        #expect(selection.path.last?.columns == [6, 7, 3, 4, 2, 5, 0, 1])
        #expect(selection.best.columns.allSatisfy { $0 > 1 })
        #expect((selection.best.score - 1.0322791777825).magnitude < Self.tolerance)
    }

    /// A copy ties with its original, which comes first; beside it the copy can't be fitted, except with a ridge.
    @Test func ties_goToTheFirst_andDependentTermsArePassedOver() throws {
        let sample = try TravelMode.sample().keeping([3, 4, 4])
        let selection = try CrossValidation().select(from: sample)
        #expect(selection.path.map(\.columns) == [[], [1], [1, 0]])
        let ridge = try CrossValidation().select(from: sample, penalties: [.ridge(1)])
        #expect(ridge.path.last?.columns.count == 3)
        #expect(throws: FitError.collinear(term: "time", others: ["time"])) {
            try CrossValidation().select(from: sample, keeping: [1, 2])
        }
    }
}
