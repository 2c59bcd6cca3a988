import Testing

@testable import Simulation

/// Revision with a hazard is a coin for each actor in each step.
@Suite struct HazardTests {
    static let actors = 3000

    /// Whoever revises changes its profile, because staying costs: so switches count revisions.
    private func flipping(_ hazard: String, steps: Int = 6, policies: String = "baseline: []") throws -> World
    {
        try world(
            """
            scenario: flipping
            time: {steps: \(steps)}
            standards: {a: {}, b: {}}
            profiles: [[a], [b]]
            actors: {x: {count: \(Self.actors), initial: a}}
            adoption:
              revision: {simultaneous: {hazard: \(hazard)}}
              choice: {best_response: {}}
              x: {restless: {switching: any_change, cost: -1}}
            policies: {\(policies)}
            outcomes: [switches]
            """)
    }

    @Test func nobody_revises_whenTheHazardIsZero() throws {
        let world = try flipping("0")
        #expect(try world.series("switches_x", world.run()) == Array(repeating: 0, count: 6))
    }

    @Test func everybody_revises_whenTheHazardIsOne() throws {
        let world = try flipping("1")
        #expect(try world.series("switches_x", world.run()) == Array(repeating: 1, count: 6))
    }

    @Test func everybody_revises_whenAHazardIsScaledBeyondOne() throws {
        let world = try flipping(
            "0.6",
            policies:
                "baseline: [{at: 1, until: 4, scale: {parameter: adoption.revision.simultaneous.hazard, factor: 2}}]"
        )
        let share = try world.series("switches_x", world.run())
        #expect(share[1...3] == [1, 1, 1])
        #expect(fits(Int((share[4] * Double(Self.actors)).rounded()), of: Self.actors, 0.6))
    }

    @Test func revisions_followAPath_fromOneToAFifth() throws {
        let world = try flipping("{path: {1: 1, 2: 0.2}}", steps: 8)
        let share = try world.series("switches_x", world.run())
        #expect(share[0...1] == [1, 1])
        for step in 2..<8 {
            #expect(fits(Int((share[step] * Double(Self.actors)).rounded()), of: Self.actors, 0.2), "\(step)")
        }
    }

    /// The eight patterns of revising or not in three steps have the frequencies of three coins: a pattern with k
    /// revisions hᵏ (1 − h)³⁻ᵏ.
    @Test func revisions_areIndependentCoins() throws {
        let hazard = 0.35
        let world = try flipping("\(hazard)", steps: 3)
        let held = try world.holders("a", world.run())
        var counts = Array(repeating: 0, count: 8)
        for actor in 0..<Self.actors {
            let path = [1] + held.map { $0[actor] }
            let pattern = (0..<3).reduce(0) { $0 * 2 + (path[$1] == path[$1 + 1] ? 0 : 1) }
            counts[pattern] += 1
        }
        for pattern in 0..<8 {
            let heads = pattern.nonzeroBitCount
            let probability =
                (0..<heads).reduce(1) { product, _ in product * hazard }
                * (heads..<3).reduce(1) { product, _ in product * (1 - hazard) }
            #expect(
                fits(counts[pattern], of: Self.actors, probability), "pattern \(pattern): \(counts[pattern])")
        }
    }

    /// Over replicates, the number of revisions of eight actors in a step is binomial.
    @Test func revisions_areBinomial() throws {
        let world = try world(
            """
            scenario: few
            time: {steps: 1}
            standards: {a: {}, b: {}}
            profiles: [[a], [b]]
            actors: {x: {count: 8, initial: a}}
            adoption:
              revision: {simultaneous: {hazard: 0.25}}
              choice: {best_response: {}}
              x: {restless: {switching: any_change, cost: -1}}
            outcomes: [switches]
            """)
        let replicates = 1500
        let records = try world.run("baseline", 0..<replicates)
        var binomial = 1.0
        for revisions in 0...4 {
            let probability = binomial * power(0.25, revisions) * power(0.75, 8 - revisions)
            let count = records.runRows.count { $0[0] * 8 == Double(revisions) }
            #expect(fits(count, of: replicates, probability), "\(revisions) revisions: \(count)")
            binomial *= Double(8 - revisions) / Double(revisions + 1)
        }
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }
}
