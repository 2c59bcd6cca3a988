import Foundation
import NumericKit
import ScenarioModel
import TableKit
import Testing

@testable import Forecasting

/// Forecasts and scores of a history of six choices, worked out by hand.
@Suite struct HindcastTests {
    private static let history = """
        actor,date,profile,confidence
        a,2001,north,
        b,2002,south,
        c,2003,south,
        d,2004,south,
        e,2005,north,
        f,2006,north,

        """

    /// Each looks at those of its row; f at c twice as much as at a.
    private static let near =
        "actor,partner,weight\na,b,1\nb,a,1\nc,a,1\nc,b,3\nd,c,1\ne,a,1\ne,d,1\nf,a,1\nf,c,2\n"

    private static func scenario(_ history: String = history, leads: String = "[1, 2]", from: Int = 2006)
        throws
        -> Scenario
    {
        try HistoryFiles.read(
            """
            scenario: six
            time: {from: 2000, to: 2008}
            standards: {north: {attributes: {open: 1}}, south: {attributes: {open: 0}}}
            profiles: [[], [north], [south]]
            actors:
              states:
                members:
                  a: {rich: 1, camp: x}
                  b: {rich: 0, camp: x}
                  c: {rich: 2, camp: y}
                  d: {rich: 1, camp: y}
                  e: {rich: 0, camp: y}
                  f: {rich: 2, camp: y}
            relations: {near: {table: near.csv, among: states}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {logit: {temperature: 1}}
              abandon: refuse
              states:
                open: {attribute: open, actor: rich, weight: 0}
                peers: {peers: near, weight: 0}
                adopting: {attribute: adopts, weight: 0}
            outcomes: [share]
            history: {table: history.csv}
            fit: {penalty: ridge}
            hindcast: {from: \(from), leads: \(leads), subsets: {x: {camp: x}, y: {camp: y}}, alike: camp, nearest: near}
            """, ["history.csv": history, "near.csv": near])
    }

    private static func run(_ scenario: Scenario, threads: Int = 1) async throws -> HindcastResult {
        try await Hindcast(scenario, seed: 0, draws: 4, replicates: 3).run(threads: threads)
    }

    /// Of f in 2006, from what was known in 2005; north first. North was taken by a and e, south by b, c and d.
    private static let baselines: [(method: String, north: Double)] = [
        ("uniform", 1 / 2.0),
        // One choice more is spread evenly: (2 + 1/2) of 6.
        ("frequencies", 2.5 / 6),
        // South. From those before, b and c (a tie) were predicted north, d and e south: right once in 4, (1 + 1)/(4 + 2).
        ("most_frequent", 2 / 3.0),
        // Of c, d and e most took south. b was predicted north, d and e south: right once in 3, (1 + 1)/(3 + 2).
        ("alike_rule", 3 / 5.0),
        // (1 + 1/2) of 4.
        ("alike_frequencies", 1.5 / 4),
        // c took south. b was predicted north, c and d south, e, which looks at a and d alike, north: right in 3 of 4.
        ("nearest_rule", 1 / 3.0),
    ]

    @Test func baselines_areThoseByHand() async throws {
        let origin = try #require(try await Self.run(Self.scenario(leads: "[1]")).origins.first)
        #expect(origin.origin == 5)
        #expect(
            origin.choices.map(\.method) == ["model", "without_others"] + Self.baselines.map(\.method))
        for choice in origin.choices {
            #expect(choice.actor == 5 && choice.step == 6 && choice.lead == 1 && choice.isFirst)
            #expect(choice.candidates == [1, 2] && choice.observed == 0)
            #expect(abs(choice.probabilities.reduce(0, +) - 1) <= 1e-8, "nine digits are told")
        }
        for (method, north) in Self.baselines {
            let choice = try #require(origin.choices.first { $0.method == method })
            #expect(choice.probabilities == [significant(north), significant(1 - north)], "\(method)")
        }
    }

    @Test func scores_areThoseByHand_andSkillIsAboveZeroWhereTheModelIsBetter() async throws {
        let result = try await Self.run(Self.scenario(leads: "[1]"))
        #expect(result.sets == ["all", "x", "y", "changes"])
        // f is of y; nobody of x is asked, and nobody changes.
        #expect(Set(result.choiceScores.map(\.set)) == ["all", "y"])
        let model = try #require(result.choiceScores.first { $0.set == "all" && $0.method == "model" })
        for (method, north) in Self.baselines {
            let score = try #require(result.choiceScores.first { $0.set == "all" && $0.method == method })
            let (p, q) = (significant(north), significant(1 - north))
            #expect(score.count == 1)
            #expect(score.log == significant(-Elementary.log(p)))
            #expect(abs(score.brier - 2 * q * q) <= 1e-8 && abs(score.ranked - q * q) <= 1e-8)
            #expect(score.accuracy == (north >= 0.5 ? 1 : 0))
            #expect(abs(score.entropy + p * Elementary.log(p) + q * Elementary.log(q)) <= 1e-8)
            let skill = try #require(result.skills.first { $0.set == "all" && $0.baseline == method })
            #expect(abs(skill.difference.mean - (score.log - model.log)) <= 1e-8)
            #expect((skill.difference.mean > 0) == (model.log < score.log))
        }
    }

    @Test func counts_areThoseByHand() async throws {
        let result = try await Self.run(Self.scenario(leads: "[1]"))
        let origin = result.origins[0]
        for (profile, past, last, observed) in [(1, [1.0, 1, 1, 1, 2], 2.0, 3), (2, [1, 2, 3, 3], 3, 3)] {
            let counts = origin.counts.filter { $0.profile == profile }
            #expect(counts.allSatisfy { $0.observed == observed && $0.lead == 1 })
            func members(_ method: String) -> [Double]? { counts.first { $0.method == method }?.members }
            #expect(members("persistence") == [last])
            let model = try #require(members("model"))
            #expect(model.count == 12 && model == model.sorted())
            #expect(model.allSatisfy { (0...6).contains($0) })
            // The curve through the numbers since the first adopter adds what it grows by in a step.
            let times = past.indices.map { Double($0 + 1) }
            for (method, curve) in zip(["bass", "logistic"], CountBaselines.curves) {
                let added = (try? curve.fit(times: times, values: past)).map {
                    $0.value(at: times[times.count - 1] + 1) - $0.value(at: times[times.count - 1])
                }
                #expect(members(method) == added.map { [significant(last + max(0, $0))] }, "\(method)")
            }
        }
        let persistence = result.countScores.filter { $0.method == "persistence" }
        #expect(persistence.map(\.profile) == ["all", "north", "south"])
        #expect(persistence.map(\.crps) == [0.5, 1, 0] && persistence.map(\.error) == [0.5, 1, 0])
        #expect(persistence.map(\.count) == [2, 1, 1] && persistence.allSatisfy { $0.coverage == nil })
        for score in result.countScores where score.method == "model" {
            let counts = origin.counts.filter {
                $0.method == "model"
                    && (score.profile == "all" || score.profile == ["north", "south"][$0.profile - 1])
            }
            let mean = counts.reduce(0) {
                $0 + ContinuousScores.crps(members: $1.members, observed: Double($1.observed))
            }
            #expect(score.crps == significant(mean / Double(counts.count)))
        }
    }

    /// Two years ahead an actor that moved in between is not asked, and nothing after the history either.
    @Test func origins_askThoseThatHoldWhatTheyHeld() async throws {
        let changed = Self.history.replacing(
            "f,2006,north,", with: "f,2006,north,\nc,2005,north,\nc,2006,south,")
        let result = try await Self.run(Self.scenario(changed, from: 2005))
        #expect(result.origins.map(\.origin) == [4, 5])
        let asked = result.origins.map { origin in
            origin.choices.filter { $0.method == "model" }.map { "\($0.lead) \($0.actor) \($0.isFirst)" }
        }
        // From 2004: e and c in 2005, f in 2006; c has moved in 2005. From 2005: c and f in 2006.
        #expect(asked == [["1 2 false", "1 4 true", "2 5 true"], ["1 2 false", "1 5 true"]])
        #expect(result.choices("changes", lead: 1, method: "model").map(\.actor) == [2, 2])
    }

    /// Whose row is left out is no decision, and not counted; with all rows it is both.
    @Test func rowsLeftOut_areNeitherAskedNorCounted() async throws {
        let history = Self.history.replacing("f,2006,north,", with: "f,2006,north,low")
            .replacing("b,2002,south,", with: "b,2002,south,low")
        var scenario = try Self.scenario(history)
        // The last date of the table is known, though its row is left out.
        let without = try await Self.run(scenario)
        #expect(without.origins[0].choices.isEmpty)
        #expect(without.origins[0].counts.filter { $0.method == "persistence" }.map(\.members) == [[2], [2]])
        #expect(
            without.origins[0].counts.filter { $0.method == "model" }.allSatisfy {
                $0.members.allSatisfy { $0 <= 4 }
            })
        scenario.history = scenario.history?.complete
        let complete = try await Self.run(scenario)
        let plain = try await Self.run(Self.scenario())
        #expect(complete.choiceScores.map(\.log) == plain.choiceScores.map(\.log))
        #expect(complete.countScores.map(\.crps) == plain.countScores.map(\.crps))
    }

    @Test func threads_changeNothing() async throws {
        let scenario = try Self.scenario(from: 2003)
        let results = try await [
            Self.run(scenario), Self.run(scenario, threads: 3), Self.run(scenario, threads: 8),
        ]
        for result in results[1...] {
            #expect(result.origins.map(\.origin) == [2, 3, 4, 5])
            for (one, other) in zip(results[0].origins, result.origins) {
                #expect(one.choices.map(\.probabilities) == other.choices.map(\.probabilities))
                #expect(one.counts.map(\.members) == other.counts.map(\.members))
                #expect(one.fit.weights.map(\.value) == other.fit.weights.map(\.value))
            }
        }
    }

    @Test func nothingLeft_isRefused() throws {
        let scenario = try Self.scenario()
        #expect {
            try Hindcast(scenario, from: 7)
        } throws: {
            "\($0)"
                == "there is nothing to forecast: the history ends in 2006; give an earlier 'from' under 'hindcast'"
        }
    }
}
