import ScenarioModel
import Testing

@testable import Simulation

/// What bodies open and close, and who votes.
@Suite struct BodiesTests {
    /// Members who say surely what they gain: `quality` of standard a, and more of its fork w.
    private func world(
        quality: Double, keys: String, standard: String = "", fork: String = "quality: 2",
        policy: String = "[]", members: String = "x"
    ) throws -> World {
        try SimulationTests.world(
            """
            scenario: bodies
            time: {steps: 6}
            standards:
              a: {published_by: forum, quality: \(quality)\(standard)}
              w: {fork_of: forum, \(fork)}
            profiles: [[], [a], [w]]
            bodies: {forum: {members: \(members), threshold: 1, temperature: 0.001, \(keys)}}
            actors: {x: {members: {i: {}, j: {}, k: {}}}, y: {members: {l: {love: -9, votes: 0}, m: {love: 0, votes: 1}}}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {best_response: {}}
              x: {quality: {quality: standard, weight: 1}}
              y: {quality: {quality: standard, weight: 1}, love: {attribute: adopts, actor: love, weight: 1}}
            policies: {policy: \(policy)}
            outcomes: [share, welfare, publication_time, ballots, pass_rate, forked, unity]
            """)
    }

    private func series(_ name: String, _ world: World) throws -> [Double] {
        try world.series(name, world.run("policy"))
    }

    @Test func standard_isAdopted_fromItsPublicationOn() throws {
        let world = try world(quality: 1, keys: "from: 2, patience: 1")
        #expect(try series("share_profile_a_x", world) == [0, 0, 1, 1, 1, 1])
        #expect(try series("share_profile_w_x", world) == [0, 0, 0, 0, 0, 0])
        #expect(try series("ballots_forum", world) == [0, 0, 1, 1, 1, 1])
        let records = try world.run("policy")
        #expect(records.runRows[0][try world.column("publication_time_forum")] == 2)
        let event = try #require(records.events.keys.first)
        #expect(records.events.count == 1 && event.step == 2 && event.change == 0)
        #expect(event.kind == .publishes && event.label == "forum publishes a" && event.verb == "body")
    }

    @Test func fork_isAdopted_fromTheEndOfPatienceOn() throws {
        let world = try world(quality: -1, keys: "patience: 2", policy: "[{at: 5, ban: {standards: w}}]")
        #expect(try series("share_profile_w_x", world) == [0, 1, 1, 1, 1, 0])
        #expect(try series("share_profile_a_x", world) == [0, 0, 0, 0, 0, 0])
        #expect(try series("forked_forum", world) == [0, 1, 1, 1, 1, 1])
        let records = try world.run("policy")
        #expect(records.runRows[0][try world.column("publication_time_forum")].isNaN)
        let labels = records.events.keys.filter { $0.change == 1 }.map(\.label)
        #expect(labels == ["forum gives up a"])
    }

    /// The date counts as well: the body publishes in step 0, and nobody adopts before step 3.
    @Test func standard_isAdopted_fromItsDateOn() throws {
        let world = try world(quality: 1, keys: "stages: 1", standard: ", available: 3")
        #expect(try series("published_forum", world) == [1, 1, 1, 1, 1, 1])
        #expect(try series("share_profile_a_x", world) == [0, 0, 0, 1, 1, 1])
    }

    @Test func quality_grows_fromPublicationOn() throws {
        let world = try world(quality: 1, keys: "from: 1", standard: ", maturity: {0: 1, 2: 3.5}")
        #expect(try series("welfare_x", world) == [0, 2, 3.25, 4.5, 4.5, 4.5])
    }

    /// A fork ages from the end of patience on; its age is no reason to vote.
    @Test func quality_grows_fromTheForkOn() throws {
        let world = try world(
            quality: -1, keys: "patience: 3", fork: "quality: 2, maturity: {1: 0.25, 3: 1.25}")
        #expect(try series("welfare_x", world) == [0, 0, 2.25, 2.25, 2.75, 3.25])
    }

    /// Who can't have the proposal says no, whatever it would gain; who can have nothing else says yes.
    @Test func vote_isForced_whenOneSideIsClosed() throws {
        let banned = "[{at: 0, until: 4, ban: {standards: a, actors: j}}]"
        #expect(
            try series("published_forum", world(quality: 1, keys: "every: 1", policy: banned))
                == [0, 0, 0, 0, 1, 1])
        let bound = "[{at: 3, mandate: {profiles: a}}]"
        #expect(
            try series("published_forum", world(quality: -1, keys: "every: 1", policy: bound))
                == [0, 0, 0, 1, 1, 1])
    }

    @Test func members_joinAndLeave() throws {
        let everyone = "{group: [x, y]}"
        let leaving = "[{at: 2, until: 4, leave: {body: forum, actors: l}}]"
        let without = try world(quality: 1, keys: "stages: 3", policy: leaving, members: everyone)
        #expect(try series("pass_rate_forum", without) == [0, 0, 1 / 3.0, 0.5, 2 / 5.0, 2 / 6.0])
        let joining = "[{at: 1, until: 3, join: {body: forum, actors: [l, i]}}]"
        let with = try world(quality: 1, keys: "stages: 5", policy: joining)
        #expect(try series("pass_rate_forum", with) == [1, 0.5, 1 / 3.0, 0.5, 3 / 5.0, 4 / 6.0])
        let later = try world(
            quality: 1, keys: "every: 1", policy: "[{at: 2, join: {body: forum, actors: k}}]",
            members: "{group: x, except: [i, j, k]}")
        #expect(try series("published_forum", later) == [0, 0, 1, 1, 1, 1])
        #expect(try series("ballots_forum", later) == [1, 2, 3, 3, 3, 3])
    }

    /// Of five, four say yes in vain; alone, l is united in no; without anybody there is no share; three of three pass.
    @Test func unity_isTheMeanShareOfTheWinningSide() throws {
        let world = try world(
            quality: 1, keys: "stages: 2",
            policy: """
                [{at: 1, until: 2, leave: {body: forum, actors: [i, j, k, m]}},
                 {at: 2, until: 3, leave: {body: forum, actors: {group: [x, y]}}},
                 {at: 3, leave: {body: forum, actors: [l, m]}}]
                """, members: "{group: [x, y]}")
        let series = try series("unity_forum", world)
        let expected = [0.2, 1.2 / 2, 1.2 / 2, 2.2 / 3, 3.2 / 4, 3.2 / 4]
        #expect(zip(series, expected).allSatisfy { abs($0 - $1) < roundings }, "\(series)")
    }

    @Test func veto_ends_whenItsHolderLeaves() throws {
        let world = try world(
            quality: 1, keys: "vetoes: [[l], [k, l]]",
            policy: """
                [{at: 0, set: {parameter: bodies.forum.threshold, to: 0.5}},
                 {at: 4, leave: {body: forum, actors: l}}]
                """,
            members: "{group: [x, y]}")
        #expect(try series("published_forum", world) == [0, 0, 0, 0, 1, 1])
    }

    /// Without members, or with members without votes, ballots are held and fail.
    @Test func ballot_fails_withoutVotes() throws {
        let empty = try world(
            quality: 1, keys: "every: 1", policy: "[{at: 0, leave: {body: forum, actors: x}}]")
        #expect(try series("ballots_forum", empty).last == 6)
        #expect(try series("pass_rate_forum", empty).last == 0)
        let voteless = try world(
            quality: 20, keys: "votes: votes", policy: "[{at: 0, until: 3, leave: {body: forum, actors: m}}]",
            members: "y")
        #expect(try series("published_forum", voteless) == [0, 0, 0, 1, 1, 1])
    }

    /// Enough of the random scenarios' bodies publish or give up for the comparison with the reference to say something.
    @Test func randomBodies_publishAndGiveUp() throws {
        var kinds: [Records.Event.Kind: Int] = [:]
        for number in 0..<12 {
            var random = RandomScenario(
                number, revision: ReferenceTests.revisions[number % 4], choice: ReferenceTests.choices[0])
            let world = try World(random.read(), seed: UInt32(number))
            for policy in world.scenario.policies.indices {
                let records = try #require(try Simulator(world).run(policy: policy, replicates: 0..<4))
                for (event, count) in records.events { kinds[event.kind, default: 0] += count }
            }
        }
        // Of 480 bodies in 240 runs, most of which a condition ends soon.
        #expect(kinds[.publishes, default: 0] >= 20)
        #expect(kinds[.givesUp, default: 0] >= 30)
    }
}
