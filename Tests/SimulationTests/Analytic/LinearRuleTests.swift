import Testing

@testable import Simulation

/// The linear rule against hazards worked out by hand.
@Suite struct LinearRuleTests {
    static let actors = 4000

    /// Utilities −1 (waiting), 0.5, 1 and −2 of four profiles.
    private func utilities(_ scale: String, initial: String = "none", change: String = "") throws -> World {
        try world(
            """
            scenario: utilities
            time: {steps: 1}
            standards: {a: {attributes: {v: 1.5}}, b: {attributes: {v: 2}}, c: {attributes: {v: -1}}}
            actors: {x: {count: \(Self.actors), initial: \(initial)}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {linear: {\(scale)}}
              x:
                v: {attribute: v, weight: 1}
                adopts: {attribute: adopts, weight: -1}
                waits: {taste: {discrete: [[-1, 1]]}, profiles: none, weight: 1}
            policies: {baseline: [\(change)]}
            """)
    }

    private func check(_ world: World, _ law: [String: Double]) throws {
        let records = try world.run()
        for (profile, probability) in law {
            let count = try world.holders(profile, records)[0].reduce(0, +)
            #expect(fits(count, of: Self.actors, probability), "\(profile): \(count)")
        }
    }

    @Test func probability_isScaleTimesUtility() throws {
        try check(utilities("scale: 0.4"), ["a": 0.2, "b": 0.4, "c": 0, "none": 0.4])
        // The present profile's own utility plays no role.
        try check(utilities("scale: 0.4", initial: "b"), ["a": 0.2, "b": 0.8, "c": 0, "none": 0])
        try check(utilities("scale: 0"), ["none": 1])
    }

    @Test func scale_isOneByDefault_andProbabilitiesAreDividedByTheirSum() throws {
        try check(utilities(""), ["a": 1.0 / 3, "b": 2.0 / 3, "c": 0, "none": 0])
        try check(utilities("scale: 7"), ["a": 1.0 / 3, "b": 2.0 / 3, "c": 0, "none": 0])
    }

    @Test func holderOfAForbiddenProfile_leavesInProportion() throws {
        try check(
            utilities("scale: 0.01", initial: "c", change: "{at: 0, ban: {standards: c}}"),
            ["a": 1.0 / 3, "b": 2.0 / 3, "c": 0, "none": 0])
    }

    @Test func holderOfAForbiddenProfile_leavesUniformly_whenAllAreZero() throws {
        try check(
            utilities("scale: 0", initial: "b", change: "{at: 0, ban: {standards: b}}"),
            ["a": 1.0 / 3, "b": 0, "c": 1.0 / 3, "none": 1.0 / 3])
    }

    @Test func policy_movesTheScale() throws {
        let path = "adoption.choice.linear.scale"
        try check(
            utilities("scale: 0.1", change: "{at: 0, set: {parameter: \(path), to: 0.4}}"),
            ["a": 0.2, "b": 0.4, "none": 0.4])
    }

    /// One that waits beside one that has adopted takes the product with the hazard p + q · 1, and keeps it: after t
    /// steps it waits with probability (1 − p − q)ᵗ (Bass 1969, doi 10.1287/mnsc.15.5.215).
    @Test func bassHazard_isInnovationPlusImitation() throws {
        let world = try world(
            """
            scenario: bass
            time: {steps: 4}
            standards: {a: {permanent: true}}
            actors:
              seeds: {count: 1, initial: a}
              x: {count: 1}
            relations: {sees: {complete: true, from: seeds, to: x}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {linear: {}}
              x:
                innovation: {attribute: adopts, weight: 0.1}
                imitation: {network: sees, holding: a, profiles: a, weight: 0.2}
            outcomes: [share: {among: x}]
            """)
        let replicates = 3000
        let records = try world.run("baseline", 0..<replicates)
        let waiting = try world.holders("none", records).map { $0[1] }
        for (step, probability) in [0.7, 0.49, 0.343, 0.2401].enumerated() {
            #expect(fits(waiting[step], of: replicates, probability), "after step \(step): \(waiting[step])")
        }
    }
}
