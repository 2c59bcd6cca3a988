import Foundation
import ScenarioModel
import Testing

@testable import Simulation

/// Revision in continuous time: the rings of each actor's clock are a Poisson process.
@Suite struct PoissonTests {
    static let actors = 4000

    /// Each ring changes the profile, because staying costs, so the profile tells whether the number of rings is odd.
    private func flipping(_ rate: String, steps: Int = 3, policies: String = "baseline: []") throws -> World {
        try world(
            """
            scenario: flipping
            time: {steps: \(steps)}
            standards: {a: {}, b: {}}
            profiles: [[a], [b]]
            actors: {x: {count: \(Self.actors), initial: a}}
            adoption:
              revision: {poisson: {rate: \(rate)}}
              choice: {best_response: {}}
              x: {restless: {switching: any_change, cost: -1}}
            policies: {\(policies)}
            """)
    }

    /// A Poisson number of mean m is odd with probability (1 − exp(−2m)) / 2.
    @Test(arguments: [0.2, 1, 3]) func rings_areOdd_asAPoissonNumberIs(rate: Double) throws {
        let world = try flipping("\(rate)")
        let odd = try world.series("share_profile_b_x", world.run())
        for step in 0..<3 {
            let expected = (1 - exp(-2 * rate * Double(step + 1))) / 2
            #expect(fits(Int((odd[step] * Double(Self.actors)).rounded()), of: Self.actors, expected))
        }
    }

    @Test func nobody_revises_whenTheRateIsZero() throws {
        let world = try flipping("0")
        #expect(try world.series("share_profile_b_x", world.run()) == [0, 0, 0])
    }

    @Test func rings_followARateThatAPolicyMoves() throws {
        let world = try flipping(
            "0.5",
            policies: "baseline: [{at: 1, until: 2, set: {parameter: adoption.revision.poisson.rate, to: 0}}]"
        )
        let odd = try world.series("share_profile_b_x", world.run())
        #expect(odd[1] == odd[0])
        #expect(odd[2] != odd[1])
    }

    /// Rings are numbered by 32 bits, half of which a run may be expected to use.
    @Test func rate_isRefused_whenRingsWouldRunOutOfNumbers() throws {
        let error = try #require(throws: ScenarioError.self) {
            _ = try flipping("1000", steps: 2_000_000)
        }
        #expect(
            error.diagnostics.map(\.message) == [
                "1000.0 revisions of an actor in each of 2000000 steps are more than 2^30 in a run; lower the rate "
                    + "or run fewer steps"
            ])
    }

    /// A group in which everybody rings many times in a step: whoever rings next is found whatever the order.
    @Test func rings_areOdd_whenEveryActorRingsOftenInAStep() throws {
        let world = try flipping("40.5", steps: 1)
        let odd = try world.series("share_profile_b_x", world.run())
        #expect(fits(Int((odd[0] * Double(Self.actors)).rounded()), of: Self.actors, 0.5))
    }

    /// Two steps with half the rate each are one step: the clocks do not know where a step ends.
    @Test func lengthOfAStep_doesNotMatter() throws {
        let (coarse, fine) = (try flipping("1", steps: 2), try flipping("0.5", steps: 4))
        let (two, four) = (
            try coarse.series("share_profile_b_x", coarse.run()),
            try fine.series("share_profile_b_x", fine.run())
        )
        #expect(two == [four[1], four[3]])
    }
}
