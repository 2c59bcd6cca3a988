import NumericKit
import ScenarioModel
import Testing

@testable import Simulation

/// What must not change a result does not.
@Suite struct InvariantTests {
    static let revisions = ReferenceTests.revisions

    private func randomWorld(_ revision: String, seed: UInt32 = 5) throws -> World {
        var random = RandomScenario(71, revision: revision, choice: "logit: {temperature: 0.7}")
        return try World(random.read(), seed: seed)
    }

    @Test(arguments: revisions, ["cuts", "watching"])
    func run_isTheSame_howeverReplicatesAreCut(revision: String, policy: String) throws {
        let world = try randomWorld(revision)
        let whole = try world.run(policy, 0..<10)
        for cut in [(0..<10).map { $0..<($0 + 1) }, [0..<3, 3..<10]] {
            let parts = try cut.map { try world.run(policy, $0) }
            #expect(bits(parts.flatMap(\.runs)) == bits(whole.runs))
            #expect(bits(parts.flatMap(\.series)) == bits(whole.series))
            let adoption = whole.adoption.indices.map { index in parts.reduce(0) { $0 + $1.adoption[index] } }
            #expect(adoption == whole.adoption)
            let events = parts.reduce(into: [:]) { $0.merge($1.events, uniquingKeysWith: +) }
            #expect(events == whole.events)
        }
        #expect(Set(bits(whole.seriesRows)).count > 1, "replicates must differ for the cut to matter")
    }

    @Test func replicate_isTheSame_whenRunAlone() throws {
        let world = try randomWorld(Self.revisions[0])
        let alone = try world.run("cuts", 4_000_000_007..<4_000_000_008)
        let among = try world.run("cuts", 4_000_000_004..<4_000_000_009)
        #expect(bits(alone.seriesRows[0]) == bits(among.seriesRows[3]))
    }

    @Test(arguments: revisions) func values_stay_whenAnOutcomeOrAPolicyIsAdded(revision: String) throws {
        let world = try randomWorld(revision)
        var scenario = world.scenario
        scenario.outcomes.insert(try #require(Welfare(nil)), at: 0)
        var extra = try #require(scenario.policies.last)
        extra.id.value = "extra"
        scenario.policies.insert(extra, at: 0)
        let larger = try World(scenario, seed: world.seed)
        let added = larger.columns.count - world.columns.count
        for policy in world.scenario.policies.map(\.id.value) {
            let (records, others) = (try world.run(policy, 0..<2), try larger.run(policy, 0..<2))
            #expect(bits(records.runRows) == bits(others.runRows.map { Array($0[added...]) }))
            #expect(records.adoption == others.adoption)
        }
    }

    @Test(arguments: revisions) func policies_shareTheirLuck_whenTheirChangesAreAlike(revision: String) throws
    {
        let world = try randomWorld(revision)
        var scenario = world.scenario
        for policy in scenario.policies {
            var twin = policy
            twin.id.value = "twin_\(policy.id.value)"
            scenario.policies.append(twin)
        }
        let both = try World(scenario, seed: world.seed)
        for policy in world.scenario.policies.map(\.id.value) {
            let (one, other) = (try both.run(policy, 0..<4), try both.run("twin_\(policy)", 0..<4))
            #expect(bits(one.series) == bits(other.series))
            #expect(one.events == other.events)
        }
    }

    @Test func change_movesNoDraw_whenItDoesNothing() throws {
        let world = try world(
            """
            scenario: idle
            time: {steps: 8}
            standards: {a: {}, b: {}}
            actors: {x: {count: 20}}
            adoption:
              revision: {simultaneous: {hazard: 0.5}}
              choice: {logit: {temperature: 1}}
              x: {adopts: {attribute: adopts, weight: 0.3}}
            policies:
              baseline: []
              idle: [{at: 2, until: 5, scale: {parameter: adoption.x.adopts.weight, factor: 1}}]
            """)
        #expect(bits(try world.run("baseline", 0..<5).series) == bits(try world.run("idle", 0..<5).series))
    }

    @Test func seed_isASeedLikeAnyOther_whenZero() throws {
        let (zero, again, one) = (
            try randomWorld(Self.revisions[0], seed: 0), try randomWorld(Self.revisions[0], seed: 0),
            try randomWorld(Self.revisions[0], seed: 1)
        )
        let series = bits(try zero.run("money", 0..<4).series)
        #expect(series == bits(try again.run("money", 0..<4).series))
        #expect(series != bits(try one.run("money", 0..<4).series))
    }

    @Test func run_givesNothing_whenCancelled() throws {
        let world = try world(
            """
            scenario: one
            time: {steps: 10}
            standards: {a: {}}
            actors: {x: {count: 1}}
            adoption:
              revision: {simultaneous: {hazard: 0.5}}
              choice: {best_response: {}}
              x: {use: {attribute: adopts, weight: 1}}
            """)
        var asked = 0
        let records = try Simulator(world).run(policy: 0, replicates: 0..<2) {
            asked += 1
            return asked > 3
        }
        #expect(records == nil)
        #expect(asked == 4)
    }
}

extension InvariantTests {
    /// Five actors who look at two of them, and on demand a sixth without any weight.
    private func peers(_ revision: String, extra: String = "", watcher: Bool = false) throws -> World {
        try world(
            """
            scenario: peers
            time: {steps: 12}
            standards: {a: {}, b: {attributes: {charm: 0.4}}}
            actors:
              x:
                members:
                  x1: {to_1: 0, to_2: 1}
                  x2: {to_1: 2, to_2: 0}
                  x3: {to_1: 1, to_2: 0.5}
                  x4: {to_1: 0.25, to_2: 1}
                  x5: {to_1: 0, to_2: 1}
                  \(extra)
              \(watcher ? "w: {count: 3}" : "")
            relations: {peers: {columns: {x1: to_1, x2: to_2}, among: x}}
            adoption:
              revision: {\(revision)}
              choice: {logit: {temperature: 1}}
              x: {peers: {network: peers, weight: 1}, charm: {attribute: charm, weight: 1}}
            """)
    }

    private static let replicates = 0..<20
    private static let sixth = "x6: {to_1: 0, to_2: 0}"

    @Test func actor_movesNoOther_whenItHasNoWeight() throws {
        let (five, six) = (
            try peers("simultaneous: {hazard: 0.4}"),
            try peers("simultaneous: {hazard: 0.4}", extra: Self.sixth)
        )
        let before = try five.holders("a", five.run("baseline", Self.replicates))
        let after = try six.holders("a", six.run("baseline", Self.replicates))
        #expect(before == after.map { Array($0.prefix(5)) })
    }

    @Test func actor_movesNoFinalChoice_whenItArrivesWithoutWeight() throws {
        let (five, six) = (try peers("arrival: {}"), try peers("arrival: {}", extra: Self.sixth))
        let before = try five.holders("a", five.run("baseline", Self.replicates))
        let after = try six.holders("a", six.run("baseline", Self.replicates))
        #expect(before.last == after.last.map { Array($0.prefix(5)) })
    }

    @Test(arguments: revisions) func group_movesNoOther_whenItNeverRevises(revision: String) throws {
        let (five, more) = (try peers(revision), try peers(revision, watcher: true))
        let before = try five.holders("a", five.run("baseline", Self.replicates))
        let after = try more.holders("a", more.run("baseline", Self.replicates))
        #expect(before == after.map { Array($0.prefix(5)) })
    }
}
