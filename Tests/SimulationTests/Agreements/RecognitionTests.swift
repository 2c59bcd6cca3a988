import ScenarioModel
import Testing

@testable import Simulation

/// What agreements do to benefits, votes and outcomes.
@Suite struct RecognitionTests {
    /// Levels are cut to multiples of 2⁻⁴⁰.
    private let levels = 0x1p-40

    /// Three states that trade in equal parts, i and j holding a, k holding b; recognition between i and k alone.
    private func world(_ keys: String, terms: String, more: String = "") throws -> World {
        try SimulationTests.world(
            """
            scenario: recognition
            time: {steps: 2}
            standards: {a: {sponsor: i}, b: {sponsor: k}}
            compatibility: {a-b: 0.2}
            actors: {x: {weight: size, initial: {column: first},
              members: {
                i: {size: 1, first: a, trust_i: 1, trust_k: 0.1}, j: {size: 2, first: a, trust_i: 0.4, trust_k: 0.2},
                k: {size: 5, first: b, trust_i: 0.3, trust_k: 1}}}}
            relations:
              trade: {complete: true, among: x}
              trust: {columns: {i: trust_i, k: trust_k}, among: x}
            agreements: {pact: {sponsors: i, partners: x, \(keys)}}
            \(more)
            adoption:
              revision: {arrival: {per_step: 1}}
              choice: {threshold: {level: 99}}
              x: {\(terms)}
            policies: {policy: [{at: 1, grant: {agreement: pact, partners: k}}]}
            outcomes: [welfare: {weighting: count}, overstatement, spheres, coverage, spheres: {weighting: count}]
            """)
    }

    /// i has 0.5 · 1 from j and 0.5 · 0.2 from k, which recognition lifts to 0.5 · 0.6; j the same without recognition; k
    /// twice 0.5 · 0.2, of which that from i is lifted.
    @Test func recognition_liftsTheBenefitOfTheTwoAlone() throws {
        let world = try world("recognition: 0.5", terms: "net: {network: trade, weight: 3}")
        let series = try world.series("welfare_x_by_count", world.run("policy"))
        #expect(abs(series[0] - 3 * (0.6 + 0.6 + 0.2) / 3) < roundings)
        #expect(abs(series[1] - 3 * (0.8 + 0.6 + 0.4) / 3) < roundings)
    }

    /// Trust of a holder in its sponsor: 1, 0.4 and 1; k's level toward i rises by 0.25 but k holds its own.
    @Test func shift_movesTheLevelTowardTheSponsor() throws {
        let world = try world(
            "shift: {relation: trust, by: 0.25}", terms: "own: {sponsor: trust, weight: 1}",
            more: "events: [{at: 1, inject: {profile: a, actors: k}}]")
        let series = try world.series("welfare_x_by_count", world.run("policy"))
        #expect(abs(series[0] - (1 + 0.4 + 1) / 3) < levels)
        #expect(abs(series[1] - (1 + 0.4 + (0.3 + 0.25)) / 3) < levels)
    }

    /// One of two possible partners has signed; of their weight 7 only j's 2 holds the sponsor's standard.
    @Test func outcomes_compareSignaturesWithAdoption() throws {
        let world = try world("recognition: 0.5", terms: "net: {network: trade, weight: 3}")
        let records = try world.run("policy")
        let overstatement = try world.series("overstatement_pact", records)
        #expect(abs(overstatement[0] - (0 - 2.0 / 7)) < roundings)
        #expect(abs(overstatement[1] - (0.5 - 2.0 / 7)) < roundings)
        #expect(try world.series("coverage_pact", records)[1] == 5.0 / 7)
        #expect(try world.series("spheres", records).allSatisfy(\.isNaN))
    }

    /// Two sponsors, three partners of weights 1, 2 and 5: p signed with u and holds u's, q with v and holds v's, r with u
    /// and holds v's. By count: agreed 2/3, expected (2/3)(1/3) + (1/3)(2/3) = 4/9, so (6 − 4)/(9 − 4) = 2/5.
    @Test func spheres_areWhatIsAgreedBeyondChance() throws {
        let world = try SimulationTests.world(
            """
            scenario: spheres
            time: {steps: 1}
            standards: {a: {sponsor: u}, b: {sponsor: v}}
            actors:
              s: {members: {u: {}, v: {}}}
              x: {weight: size, initial: {column: first},
                members: {p: {size: 1, first: a}, q: {size: 2, first: b}, r: {size: 5, first: b}, t: {size: 9, first: none}}}
            agreements: {pact: {sponsors: s, partners: x}}
            adoption: {revision: {sequential: {}}, choice: {threshold: {level: 99}}, x: {q: {quality: standard, weight: 1}}}
            policies:
              baseline:
                - {at: 0, grant: {agreement: pact, sponsors: u, partners: [p, r, t]}}
                - {at: 0, grant: {agreement: pact, sponsors: v, partners: q}}
            outcomes: [spheres, spheres: {weighting: count}]
            """)
        let records = try world.run()
        #expect(abs(try world.series("spheres_by_count", records)[0] - 0.4) < roundings)
        // By weight: agreed 3/8, signed with u 6/8, holding u's 1/8: expected 6/64 + 2·7/64 = 20/64.
        #expect(abs(try world.series("spheres", records)[0] - (24.0 - 20) / (64 - 20)) < roundings)
    }

    /// A member votes by its level toward the proposal's sponsor, which signing raises from −1 to 1.
    @Test func signature_movesAVote() throws {
        let world = try SimulationTests.world(
            """
            scenario: votes
            time: {steps: 3}
            standards: {a: {sponsor: u, published_by: forum}}
            actors: {s: {members: {u: {}}}, x: {members: {i: {view: -1}}}}
            relations: {view: {columns: {u: view}, from: s, to: x}}
            bodies: {forum: {members: x, threshold: 1, temperature: 0.001}}
            agreements: {pact: {sponsors: u, partners: x, shift: {relation: view, by: 2}}}
            adoption: {revision: {sequential: {}}, choice: {best_response: {}}, x: {v: {sponsor: view, weight: 1}}}
            policies: {baseline: [{at: 1, grant: {agreement: pact}}]}
            outcomes: [support, publication_time]
            """)
        // Bodies come before agreements: the vote of step 1 is still the old one.
        let records = try world.run()
        #expect(try world.series("support_forum", records) == [0, 0, 1.0 / 3])
        #expect(records.runRows[0][try world.column("publication_time_forum")] == 2)
    }
}
