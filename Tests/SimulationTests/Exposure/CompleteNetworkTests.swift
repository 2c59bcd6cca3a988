import NumericKit
import Testing

@testable import Simulation

@Suite struct CompleteNetworkTests {
    @Test func everybodyLooksAtAnotherGroup_byItsWeight() throws {
        let world = try world(
            """
            scenario: supply
            time: {steps: 1}
            standards: {a: {}, b: {}}
            actors:
              states: {members: {x: {}, y: {}}}
              firms: {members: {u: {share: 3}, v: {share: 1}}, weight: share}
            relations:
              supply: {complete: true, from: firms, to: states, weighted_by: weight}
            adoption:
              revision: {sequential: {}}
              choice: {best_response: {}}
              states: {supply: {network: supply, weight: 1}}
            """)
        let matrix = world.relations[0].weights
        #expect((matrix.rows, matrix.columns) == (2, 2))
        for row in 0..<2 { #expect([matrix[row, 0], matrix[row, 1]] == [0.75, 0.25]) }
    }
}
