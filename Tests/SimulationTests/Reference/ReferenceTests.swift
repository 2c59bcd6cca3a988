import ScenarioModel
import Testing

@testable import Simulation

/// The engine against the reference, to the bit.
@Suite struct ReferenceTests {
    static let revisions = [
        "simultaneous: {hazard: {path: {0: 0.3, 9: 0.8}}}", "sequential: {per_step: 4}",
        "arrival: {per_step: 1}", "poisson: {rate: {path: {0: 0.7, 9: 1.6}}}",
    ]
    static let choices = [
        "logit: {temperature: 0.7}",
        "best_response: {tie: stay, error: 0.2}", "best_response: {tie: first, error: 0.05}",
        "best_response: {tie: random, error: {path: {0: 0, 9: 0.5}}}",
        "threshold: {level: 0.4}", "threshold: {attribute: threshold}",
        "proportional: {exponent: 1}", "proportional: {exponent: 0.5}", "proportional: {exponent: 0}",
        "best_response: {tie: random, error: 0.4, mistake: other}",
        "linear: {scale: 0.3}", "linear: {scale: {path: {0: 0.1, 9: 2}}}",
    ]
    /// Two, so that replicates of one block differ in the changes that happen.
    static let replicates = 2

    @Test(arguments: revisions, choices) func engine_equalsTheReference(revision: String, choice: String)
        throws
    {
        let number =
            (Self.revisions.firstIndex(of: revision) ?? 0) * Self.choices.count
            + (Self.choices.firstIndex(of: choice) ?? 0)
        try compare(number, revision, choice)
    }

    /// With a hazard of 1 everybody revises, and nobody's next time is drawn until it is needed.
    @Test func engine_equalsTheReference_whenEverybodyRevisesForAWhile() throws {
        try compare(30, "simultaneous: {hazard: {path: {0: 1, 3: 1, 4: 0.3, 6: 1, 8: 0.2}}}", Self.choices[0])
    }

    /// More actors than a batch has places.
    @Test func engine_equalsTheReference_withManyActors() throws {
        let world = try world(
            """
            scenario: many
            time: {steps: 2}
            standards: {a: {}, b: {}}
            profiles: [[], [a], [b], [a, b]]
            compatibility: {a-b: 0.3}
            actors: {x: {count: 1100, initial: {shares: {none: 0.4, a: 0.3, b: 0.3}}}}
            relations: {w: {barabasi_albert: {links: 2}, among: x}}
            adoption:
              revision: {simultaneous: {hazard: 0.3}}
              choice: {logit: {temperature: 0.5}}
              x: {n: {network: w, weight: 2}, s: {switching: new_standards, cost: 0.3}}
            policies:
              baseline: []
              ban: [{at: 1, ban: {profiles: [b], actors: x}}]
            outcomes: [share, switches, welfare]
            """)
        for policy in world.scenario.policies.indices {
            let records = try #require(try Simulator(world).run(policy: policy, replicates: 0..<1))
            var engine = try ReferenceEngine(world, policy: policy, replicate: 0)
            #expect(bits(records.series) == bits(engine.run().series.flatMap { $0 }))
        }
    }

    /// Some of the random scenarios' runs end at once, some later, some never, and some replicates before others.
    @Test func randomRuns_endSoonerOrLater() throws {
        var lengths: [Int] = []
        var differ = 0
        for number in 0..<32 {
            var random = RandomScenario(
                number, revision: Self.revisions[number % Self.revisions.count],
                choice: Self.choices[number % Self.choices.count])
            let world = try World(random.read(), seed: UInt32(number))
            let pair = try (0..<2).map { replicate in
                var engine = try ReferenceEngine(world, policy: number % 5, replicate: replicate)
                return engine.run().series.count
            }
            lengths += pair
            if pair[0] != pair[1] { differ += 1 }
        }
        #expect(lengths.count { $0 == RandomScenario.steps } >= 12)
        #expect(lengths.count { (2..<RandomScenario.steps).contains($0) } >= 8)
        #expect(differ >= 4)
    }

    private func compare(_ number: Int, _ revision: String, _ choice: String) throws {
        var random = RandomScenario(number, revision: revision, choice: choice)
        let world = try World(random.read(), seed: UInt32(number))
        #expect(world.scenario.policies.count == RandomScenario.policies)
        for policy in world.scenario.policies.indices {
            let records = try #require(
                try Simulator(world).run(policy: policy, replicates: 0..<Self.replicates))
            let expected = try (0..<Self.replicates).map { replicate in
                var engine = try ReferenceEngine(world, policy: policy, replicate: replicate)
                return engine.run()
            }
            try compare(records, expected, world)
        }
    }

    private func compare(_ records: Records, _ expected: [ReferenceRecord], _ world: World) throws {
        for (row, record) in expected.enumerated() {
            let series = record.points(world.seriesSteps, world.columns)
            try #require(bits(records.seriesRows[row]) == bits(series), "series of replicate \(row)")
            try #require(bits(records.runRows[row]) == bits(record.run(world.columns)), "run \(row)")
        }
        let recorded = [2, 5, 8, 9]
        try #require(Array(world.recordedSteps) == recorded)
        var adoption = Array(
            repeating: Int32(0), count: recorded.count * world.actorCount * world.profileCount)
        for record in expected {
            for (place, step) in recorded.enumerated() {
                for (actor, profile) in record.held(after: step).enumerated() {
                    adoption[(place * world.actorCount + actor) * world.profileCount + profile] += 1
                }
            }
        }
        #expect(records.adoption == adoption)
        var events: [String: Int] = [:]
        for event in expected.flatMap(\.events) {
            events["\(event.step) \(event.change) \(event.kind)", default: 0] += 1
        }
        var counted: [String: Int] = [:]
        for (event, count) in records.events {
            counted["\(event.step) \(event.change) \(event.kind)", default: 0] += count
        }
        #expect(counted == events)
    }
}
