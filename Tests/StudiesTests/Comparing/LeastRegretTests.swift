import Testing

@testable import Studies

@Suite struct LeastRegretTests {
    /// A share of 4000 resamples has a standard error of at most √(1/4 / 4000) = 0.0079; four of them are exceeded once in
    /// 16,000 times, and the seed is fixed.
    private let tolerance = 0.032
    private let resamples = 4000

    private func shares(_ result: StudyResult) throws -> LeastRegret {
        try #require(LeastRegret.of(result, result.comparedObjectives, resamples: resamples).first)
    }

    @Test func share_isThatOfTheDraws_withTwoReplicates() async throws {
        // Drawn are both times the first (1/4: a has 1 and is the best), both times the second (1/4: a has −2), or each
        // once (1/2: a has −1/2 against 0).
        let result = try await HandMade.result([[[1, -2]], [[0, 0]]])
        let shares = try shares(result)
        #expect(abs(shares.ofMaximum[0] - 0.25) < tolerance)
        #expect(shares.ofMaximum[0] + shares.ofMaximum[1] == 1)
        #expect(shares.ofMean == shares.ofMaximum)
    }

    @Test func share_isSplit_whenTheMeansAreEqual() async throws {
        // Each once: equal. So 1/4 + 1/2 · 1/2 each.
        let shares = try shares(try await HandMade.result([[[1, -1]], [[0, 0]]]))
        #expect(abs(shares.ofMaximum[0] - 0.5) < tolerance)
        let same = try self.shares(try await HandMade.result([[[1, -1]], [[1, -1]]]))
        #expect(same.ofMaximum == [0.5, 0.5])
    }

    @Test func replicates_areTheSameAtEveryPointAndForEveryPolicy() async throws {
        // Whatever is drawn, a is better by 1 at both points; draws of their own for each policy, or for each
        // point, would sometimes turn that round.
        let result = try await HandMade.result(
            [[[101, 1], [1, 101]], [[100, 0], [0, 100]]], places: [.number(1), .number(2)])
        #expect(try shares(result).ofMean == [1, 0])
        // The means of the two points are 100 together, since the number drawn is the same at both.
        let coupled = try await HandMade.result(
            [[[100, 0], [0, 100]], [[49, 49], [50, 50]]], places: [.number(1), .number(2)])
        #expect(try shares(coupled).ofMean == [1, 0])
    }

    @Test func points_areDrawnToo_whenTheyAreASample() async throws {
        // Without spread in the replicates only the points matter: a wins by 2 at the first and loses by 1 at the
        // second, so that it has the greater mean regret only if the second is drawn twice.
        let values: [[[Double]]] = [[[2, 2], [0, 0]], [[0, 0], [1, 1]]]
        let places: [DesignValue] = [.number(1), .number(2)]
        let sample = try shares(try await HandMade.result(values, places: places, isSample: true))
        #expect(abs(sample.ofMean[0] - 0.75) < tolerance)
        let fixed = try shares(try await HandMade.result(values, places: places))
        #expect(fixed.ofMean == [1, 0])
    }

    @Test func shares_areTheSame_twice_andOfTheSeed() async throws {
        let values: [[[Double]]] = [[[1, -2, 3, 0]], [[0, 1, 2, -1]]]
        let first = try shares(try await HandMade.result(values))
        let again = try shares(try await HandMade.result(values))
        let other = try shares(try await HandMade.result(values, seed: 1))
        #expect(first.ofMaximum == again.ofMaximum)
        #expect(first.ofMaximum != other.ofMaximum)
    }

    @Test func counts_areTheSame_whicheverOthersAreAskedFor() {
        let all = ResampledCounts(0..<9, of: 5, seed: 0, purpose: ResamplingPurpose.point)
        let some = ResampledCounts(4..<6, of: 5, seed: 0, purpose: ResamplingPurpose.point)
        for resample in 4..<6 {
            let counts = (0..<5).map { all[resample, $0] }
            #expect(counts.reduce(0, +) == 5)
            #expect((0..<5).map { some[resample, $0] } == counts)
        }
    }

    @Test func robustness_writesWhatWasCounted() async throws {
        let result = try await HandMade.result(
            [[[2, 2], [0, 0]], [[0, 0], [1, 1]], [[0, 0], [0, 0]]], objective: "at_least: 1",
            places: [.number(1), .number(2)])
        #expect(
            try HandMade.text(RobustnessTable.self, result) == """
                policy,outcome,better,points,mean,max_regret,mean_regret,q90_regret,satisficing,mean_rank,\
                probability_best,least_max_regret,least_mean_regret
                a,fragmentation_x,higher,2,1.0,1.0,0.5,0.9,0.5,1.5,0.5,1.0,1.0
                baseline,fragmentation_x,higher,2,0.5,2.0,1.0,1.8,0.5,1.5,0.5,0.0,0.0
                c,fragmentation_x,higher,2,0.0,2.0,1.5,1.9,0.0,2.0,0.0,0.0,0.0

                """)
    }
}
