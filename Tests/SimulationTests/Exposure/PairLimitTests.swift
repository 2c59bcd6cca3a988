import NumericKit
import ScenarioModel
import Testing

@testable import Simulation

/// Networks that look at every pair of actors have a limit; others do not.
@Suite struct PairLimitTests {
    private func world(_ relation: String) throws -> World {
        try SimulationTests.world(
            """
            scenario: large
            time: {steps: 1}
            standards: {a: {}}
            actors: {x: {count: 20000}}
            relations:
              w: {\(relation), among: x}
            adoption:
              revision: {sequential: {}}
              choice: {best_response: {}}
              x: {n: {network: w, weight: 1}}
            """)
    }

    @Test func completeNetwork_isRefused_whenItHasTooManyPairs() throws {
        let error = try #require(throws: ScenarioError.self) {
            try world("complete: true, weighted_by: weight")
        }
        #expect(
            error.diagnostics.map(\.description) == [
                "scenario.yaml:6:3: error: relation 'w' looks at 20000 × 20000 pairs of actors; at most 100000000 are possible "
                    + "for 'complete'"
            ])
    }

    @Test func completeNetwork_needsNoMatrix_whenAllWeightsAreEqual() throws {
        let weights = try world("complete: true").relations[0].weights
        #expect(weights.count == 1)
        #expect(weights[0, 1] == ExactWeights.round(1 / 19_999))
        #expect(weights[5, 5] == 0)
    }

    @Test func ring_isNotRefused_andIsStoredSparsely() throws {
        let weights = try world("ring_lattice: {neighbours: 4}").relations[0].weights
        #expect(weights.count == 80_000)
        #expect(weights[0, 1] == 0.25)
        #expect(weights[0, 19_999] == 0.25)
        #expect(weights[0, 3] == 0)
    }
}
