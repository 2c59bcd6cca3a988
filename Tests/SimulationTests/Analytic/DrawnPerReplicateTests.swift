import Testing

@testable import Simulation

/// What is drawn anew in every replicate: networks and who begins with what.
@Suite struct DrawnPerReplicateTests {
    static let (vertices, probability, replicates) = (30, 0.2, 2000)
    static let degree = 5.8

    /// After a step the neighbours of the first actor have followed it.
    private func world(drawn: String, policies: String = "baseline: []") throws -> World {
        try SimulationTests.world(
            """
            scenario: neighbours
            time: {steps: 1}
            standards: {a: {}}
            actors: {x: {count: \(Self.vertices)}}
            relations:
              w: {erdos_renyi: {mean_degree: \(Self.degree)}, among: x, normalise: none, drawn: \(drawn)}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {threshold: {level: 1}}
              x: {n: {network: w, weight: 1}}
            events: [{at: 0, inject: {profile: a, actors: x_1}}]
            policies: {\(policies)}
            """)
    }

    private func degrees(_ world: World, _ policy: String = "baseline") throws -> [Int] {
        let column = try world.column("share_profile_a_x")
        return try world.run(policy, 0..<Self.replicates).runRows.map {
            Int(($0[column] * Double(Self.vertices)).rounded()) - 1
        }
    }

    /// The number of neighbours is binomial: its mean (n − 1)p and second moment.
    @Test func degrees_areBinomial_whenEveryReplicateHasItsNetwork() throws {
        let degrees = try degrees(world(drawn: "per_replicate"))
        for count in 2...10 {
            var expected = 1.0
            for k in 0..<count { expected *= Double(29 - k) / Double(k + 1) * Self.probability }
            for _ in 0..<(29 - count) { expected *= 1 - Self.probability }
            #expect(fits(degrees.count { $0 == count }, of: Self.replicates, expected), "\(count)")
        }
    }

    @Test func degree_isOneNumber_whenTheStudyHasOneNetwork() throws {
        #expect(Set(try degrees(world(drawn: "once"))).count == 1)
    }

    /// Networks of their own take memory in every replicate, so fewer run together: 300² weights each, not one for all.
    @Test func blocks_areSmaller_whenEveryReplicateHasItsNetwork() throws {
        func blockSize(_ drawn: String) throws -> Int {
            let world = try SimulationTests.world(
                """
                scenario: dense
                time: {steps: 1}
                standards: {a: {}}
                actors: {x: {count: 300}}
                relations:
                  w: {erdos_renyi: {probability: 1}, among: x, drawn: \(drawn)}
                adoption:
                  revision: {simultaneous: {hazard: 1}}
                  choice: {threshold: {level: 1}}
                  x: {n: {network: w, weight: 1}}
                policies: {baseline: []}
                """)
            return Simulator(world).blockSize
        }
        #expect(try blockSize("once") == 128)
        #expect(try blockSize("per_replicate") < 4_000_000 / (300 * 299))
    }

    /// A policy that scales the network scales that of each replicate; another that does nothing has the same ones.
    @Test func networks_areTheSame_underEveryPolicy() throws {
        let world = try world(
            drawn: "per_replicate",
            policies: """
                baseline: [], idle: [{at: 0, set: {parameter: adoption.x.n.weight, to: 1}}],
                cut: [{at: 0, scale: {relation: w, factor: 0}}]
                """)
        #expect(try degrees(world, "idle") == degrees(world))
        #expect(try degrees(world, "cut").allSatisfy { $0 == 0 })
    }

    @Test func firstProfiles_areDealtInGivenNumbers_toAnybody() throws {
        let world = try SimulationTests.world(
            """
            scenario: dealt
            time: {steps: 1}
            standards: {a: {}, b: {}}
            actors: {x: {count: 5, initial: {counts: {a: 2, none: 1}, rest: b}}, y: {count: 1}}
            adoption:
              revision: {sequential: {}}
              choice: {best_response: {}}
              y: {adopts: {attribute: adopts, weight: 1}}
            outcomes: [share: {weighting: count}]
            """)
        let records = try world.run("baseline", 0..<Self.replicates)
        for (profile, share) in [("a", 0.4), ("none", 0.2), ("b", 0.4)] {
            let column = try world.column("share_profile_\(profile)_x_by_count")
            #expect(records.runRows.allSatisfy { $0[column] == share })
            for count in try world.holders(profile, records)[0].prefix(5) {
                #expect(fits(count, of: Self.replicates, share))
            }
        }
    }
}
