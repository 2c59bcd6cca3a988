import Foundation
import NumericKit
import ScenarioModel
import Testing

@testable import Forecasting

@Suite struct SeriesHindcastTests {
    private static func hindcast(_ values: [Int: (Int, Int)]) throws -> SeriesHindcast {
        try SeriesHindcast(
            SeriesSample.scenario(SeriesSample.formats, series: SeriesSample.rows(values)))
    }

    @Test func origins_haveAValue_andOneThatFollows() throws {
        var values = SeriesSample.formatsSeries
        #expect(try Self.hindcast(values).origins == [3, 4, 5])
        // Of 2006 nothing is known: it is no origin, and 2005 is only one two steps before 2007.
        values[6] = nil
        #expect(try Self.hindcast(values).origins == [3, 4])
    }

    /// What was measured after an origin reaches none of its forecasts.
    @Test func forecasts_doNotLookAhead() async throws {
        var later = SeriesSample.formatsSeries
        later[6] = (199, 1)
        later[7] = (150, 50)
        let result = try await Self.hindcast(SeriesSample.formatsSeries).run(threads: 2)
        let other = try await Self.hindcast(later).run(threads: 2)
        func made(_ result: SeriesHindcastResult, _ origin: Int) throws -> [[String]] {
            let forecasts = try #require(result.origins.first { $0.origin == origin })
            return forecasts.forecasts.map {
                ["\($0.lead)", "\($0.outcome)", $0.method, "\($0.members)"]
            }
        }
        for origin in [3, 4] {
            #expect(try made(result, origin) == made(other, origin))
            #expect(
                result.origins.first { $0.origin == origin }?.fit.populations
                    == other.origins.first { $0.origin == origin }?.fit.populations)
        }
        #expect(try made(result, 5) != made(other, 5))
    }

    @Test func forecasts_areTheSame_onOneThreadAndThree() async throws {
        let hindcast = try Self.hindcast(SeriesSample.formatsSeries)
        let one = try await hindcast.run(threads: 1)
        let three = try await hindcast.run(threads: 3)
        #expect(
            one.origins.flatMap(\.forecasts).map(\.members)
                == three.origins.flatMap(\.forecasts).map(\.members))
        #expect(one.scores.map(\.crps) == three.scores.map(\.crps))
    }

    /// The runs that go on are those that were kept: they are as far from what was known as they were then.
    @Test func futures_areTheRunsThatWereKept() async throws {
        let hindcast = try Self.hindcast(SeriesSample.formatsSeries)
        let fit = try await SimulationFit.run(
            hindcast.scenario, knownThrough: 4, seed: hindcast.seed, threads: 2)
        let futures = try hindcast.futures(fit)
        let kept = fit.posterior.resampled(24).map { fit.posterior.particles[$0].distance }
        #expect(futures.map { SeriesSimulation.distance(of: $0, to: fit.target) } == kept)
    }

    @Test func scores_areThoseOfTheMembers() async throws {
        let result = try await Self.hindcast(SeriesSample.formatsSeries).run(threads: 2)
        let forecasts = result.origins.flatMap(\.forecasts).filter {
            $0.lead == 2 && $0.method == SeriesBaselines.persistence && $0.outcome == 1
        }
        // 18 and 30 users stay: 48 and 66 came.
        let score = try #require(
            result.scores.first {
                $0.outcome == "adopters_profile_new_buyers" && $0.lead == 2
                    && $0.method == SeriesBaselines.persistence
            })
        #expect(forecasts.map(\.members) == [[18], [30]])
        #expect(score.crps == 33 && score.error == 33 && score.coverage == nil)
        let skill = try #require(
            result.skills.first {
                $0.outcome == "adopters_profile_new_buyers" && $0.lead == 2
                    && $0.baseline == SeriesBaselines.persistence && $0.method == SeriesHindcast.model
            })
        let own = try #require(
            result.scores.first {
                $0.outcome == "adopters_profile_new_buyers" && $0.lead == 2
                    && $0.method == SeriesHindcast.model
            })
        #expect((skill.difference.mean - (33 - own.crps)).magnitude < 1e-6)
        #expect(((skill.skill ?? 0) - (1 - own.crps / 33)).magnitude < 1e-8)
    }
}

@Suite struct SeriesBaselineTests {
    /// What least squares leave of curves without noise.
    private static let error = 1e-4

    private static func series(_ values: [Int: Double], unit: String = "actors") -> MeasuredSeries {
        MeasuredSeries(
            outcome: "a", column: 0, unit: unit,
            points: values.sorted { $0.key < $1.key }.map { .init(step: $0.key, value: $0.value) })
    }

    private static func forecasts(
        _ place: Int, _ known: [MeasuredSeries], at step: Int, generations: [Int] = []
    ) -> [String: Double] {
        Dictionary(
            uniqueKeysWithValues: SeriesBaselines.forecasts(
                place, of: known, at: step, generations: generations))
    }

    /// The curve begins a step before the first users, who come in step 3 here.
    @Test func counts_followTheirCurve() {
        let curve = BassCurve(market: 1000, innovation: 0.02, imitation: 0.5)
        var values: [Int: Double] = [1: 0, 2: 0]
        for step in 3...9 { values[step] = curve.value(at: Double(step - 2)) }
        values[6] = nil
        let made = Self.forecasts(0, [Self.series(values)], at: 12)
        #expect(made["persistence"] == values[9])
        #expect(((made["bass"] ?? 0) / curve.value(at: 10) - 1).magnitude < Self.error)
        #expect(made["fisher_pry"] == nil && made["norton_bass"] == nil)
        #expect(made["logistic"] != nil)
    }

    /// Odds of 1, 3 and 9 to 1 go on to 27 and 81 to 1.
    @Test func share_keepsTheGrowthOfItsOdds() {
        let made = Self.forecasts(
            0, [Self.series([0: 0.5, 1: 0.75, 2: 0.9], unit: Share.unit)], at: 4)
        #expect(((made["fisher_pry"] ?? 0) - 81.0 / 82).magnitude < 1e-12)
        #expect(made.keys.sorted() == ["fisher_pry", "persistence"])
    }

    /// Of two that share a market each has its share of what both together have.
    @Test func two_shareTheCurveOfBoth() {
        let curve = BassCurve(market: 1000, innovation: 0.02, imitation: 0.5)
        func odds(_ step: Int) -> Double { exp2(Double(step) - 4) }
        func old(_ step: Int) -> Double { curve.value(at: Double(step + 1)) / (1 + odds(step)) }
        func new(_ step: Int) -> Double { curve.value(at: Double(step + 1)) - old(step) }
        let known = [old, new].map { function in
            Self.series(Dictionary(uniqueKeysWithValues: (0...6).map { ($0, function($0)) }))
        }
        #expect(((Self.forecasts(0, known, at: 8)["fisher_pry"] ?? 0) / old(8) - 1).magnitude < Self.error)
        #expect(((Self.forecasts(1, known, at: 8)["fisher_pry"] ?? 0) / new(8) - 1).magnitude < Self.error)
    }

    @Test func generations_followTheirCurves() {
        let curves = NortonBass(innovation: 0.02, imitation: 0.5, markets: [1000, 500], starts: [0, 4])
        func known(_ generation: Int, from start: Int) -> MeasuredSeries {
            Self.series(
                Dictionary(
                    uniqueKeysWithValues: (start...11).map {
                        ($0, curves.users(at: Double($0 + 1))[generation])
                    }))
        }
        let series = [known(0, from: 0), known(1, from: 4)]
        for generation in 0...1 {
            let made = Self.forecasts(generation, series, at: 13, generations: [0, 1])["norton_bass"] ?? 0
            #expect((made / curves.users(at: 14)[generation] - 1).magnitude < Self.error, "\(made)")
        }
    }

    @Test func tooFewValues_leaveOnlyPersistence() {
        #expect(Self.forecasts(0, [Self.series([0: 1, 1: 2])], at: 2).keys.sorted() == ["persistence"])
    }
}
