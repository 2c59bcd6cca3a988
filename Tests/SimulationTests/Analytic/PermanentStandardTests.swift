import ScenarioModel
import Testing

@testable import Simulation

/// Who holds a permanent standard keeps it.
@Suite struct PermanentStandardTests {
    static let actors = 60
    /// So many that an actor who takes `a` in two steps of five has it, up to a chance of 10⁻¹¹ for any of them.
    static let steps = 60

    /// Actors who choose at random among all profiles, again and again.
    private func restless(_ standards: String, initial: String = "none", policy: String = "") throws -> World
    {
        try world(
            """
            scenario: restless
            time: {steps: \(Self.steps)}
            standards: {\(standards)}
            profiles: [[], [a], [b], [a, b], [c]]
            actors: {x: {count: \(Self.actors), initial: \(initial)}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {best_response: {error: 1}}
              x: {adopts: {attribute: adopts, weight: 1}}
            policies: {baseline: [\(policy)]}
            """)
    }

    /// The profile that each actor of one run holds after each step.
    private func paths(_ world: World) throws -> [[String]] {
        let records = try world.run()
        let held = try world.scenario.profiles.map { ($0.id, try world.holders($0.id, records)) }
        return world.recordedSteps.indices.map { step in
            (0..<world.actorCount).map { actor in held.first { $0.1[step][actor] == 1 }?.0 ?? "" }
        }
    }

    @Test func permanentStandard_isNeverDropped() throws {
        let paths = try paths(restless("a: {permanent: true}, b: {}, c: {}"))
        for (before, after) in zip(paths, paths.dropFirst()) {
            for (old, new) in zip(before, after) where ["a", "a+b"].contains(old) {
                #expect(["a", "a+b"].contains(new))
            }
        }
        // b comes and goes, and in the end everybody has a.
        let moves = zip(paths, paths.dropFirst()).flatMap { zip($0, $1).map { "\($0) \($1)" } }
        #expect(moves.contains("a a+b") && moves.contains("a+b a") && moves.contains("b c"))
        #expect(paths[Self.steps - 1].allSatisfy { ["a", "a+b"].contains($0) })
    }

    /// From b, one of b and a+b; from there, for good.
    @Test func holder_choosesAmongProfilesWithIt() throws {
        let paths = try paths(restless("a: {}, b: {permanent: true}, c: {}", initial: "b"))
        #expect(Set(paths.flatMap { $0 }) == ["b", "a+b"])
    }

    @Test func ban_overrides_whenItForbidsEveryProfileWithIt() throws {
        let banned = try paths(
            restless(
                "a: {permanent: true}, b: {}, c: {}", initial: "a",
                policy: "{at: 3, until: 6, ban: {standards: a}}"))
        #expect(Set(banned[0..<3].flatMap { $0 }) == ["a", "a+b"])
        #expect(Set(banned[3..<6].flatMap { $0 }) == ["none", "b", "c"])
        let one = try paths(
            restless(
                "a: {permanent: true}, b: {}, c: {}", initial: "a", policy: "{at: 3, ban: {profiles: a}}"))
        #expect(one[3].allSatisfy { $0 == "a+b" })
    }

    /// Of two permanent standards the one that is banned is given up and the other kept.
    @Test func otherPermanentStandard_isKept_whenOneIsBanned() throws {
        let standards = "a: {permanent: true}, b: {permanent: true}, c: {}"
        for (banned, kept) in [("a", "b"), ("b", "a")] {
            let paths = try paths(
                restless(standards, initial: "a+b", policy: "{at: 2, ban: {standards: \(banned)}}"))
            #expect(paths[1].allSatisfy { $0 == "a+b" })
            #expect(paths[2...].allSatisfy { $0.allSatisfy { $0 == kept } })
        }
    }

    @Test func injection_replacesIt() throws {
        let paths = try paths(
            restless(
                "a: {permanent: true}, b: {}, c: {permanent: true}", initial: "a",
                policy: "{at: 4, inject: {profile: c, actors: x_1}}"))
        #expect(["a", "a+b"].contains(paths[3][0]))
        #expect(paths[4...].allSatisfy { $0[0] == "c" })
    }
}
