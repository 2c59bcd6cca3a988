import Testing

@testable import Simulation

/// A parameter that changes scale stays among the values that have a meaning.
@Suite struct ParameterRangeTests {
    private func text(factor: String) -> String {
        """
        scenario: range
        time: {steps: 4}
        standards: {a: {}, b: {}}
        profiles: [[a], [b]]
        actors: {x: {count: 40, initial: a}}
        adoption:
          revision: {simultaneous: {hazard: 0.5}}
          choice: {best_response: {}}
          x: {b: {attribute: taste, weight: 1}}
        policies:
          baseline: []
          scaled: [{at: 1, scale: {parameter: adoption.revision.simultaneous.hazard, factor: \(factor)}}]
        outcomes: [share]
        """.replacing("b: {}}", with: "b: {attributes: {taste: 1}}}")
    }

    @Test func hazard_isCertainty_whenScaledBeyondOne() throws {
        let world = try world(text(factor: "5"))
        #expect(try world.series("share_profile_b_x", world.run("scaled"))[1...].allSatisfy { $0 == 1 })
        #expect(try world.series("share_profile_b_x", world.run("baseline"))[1] < 1)
    }

    @Test func nobodyRevises_whenTheHazardIsScaledToZero() throws {
        let world = try world(text(factor: "0"))
        let shares = try world.series("share_profile_b_x", world.run("scaled"))
        #expect(shares[0] > 0)
        #expect(shares.allSatisfy { $0 == shares[0] })
    }
}
