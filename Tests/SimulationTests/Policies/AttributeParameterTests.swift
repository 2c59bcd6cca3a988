import Testing

@testable import Simulation

/// Attributes of standards follow paths and policies like any parameter.
@Suite struct AttributeParameterTests {
    /// Two actors who hold both standards for good, with incomes of 1 and 3.
    private func world(_ attribute: String, _ changes: String = "") throws -> World {
        try SimulationTests.world(
            """
            scenario: attributes
            time: {steps: 6}
            standards: {a: {attributes: {cost: \(attribute)}, quality: 0.7}, b: {attributes: {cost: 0.1}}}
            profiles: [[a, b]]
            actors: {x: {members: {i: {income: 1}, j: {income: 3}}, initial: a+b}}
            adoption:
              revision: {simultaneous: {hazard: 0.5}}
              choice: {best_response: {}}
              x:
                q: {quality: standard, weight: 0.3}
                c: {attribute: cost, actor: income, weight: 1}
            policies: {baseline: [], policy: [\(changes)]}
            outcomes: [welfare]
            """)
    }

    private func welfare(_ attribute: String, _ changes: String = "") throws -> [Double] {
        let world = try world(attribute, changes)
        return try world.series("welfare_x", world.run("policy"))
    }

    /// The mean income is 2, the quality adds 0.21.
    private func isClose(_ welfare: [Double], costs: [Double]) -> Bool {
        zip(welfare, costs).allSatisfy { abs($0 - (2 * ($1 + 0.1) + 0.21)) <= roundings }
            && welfare.count == costs.count
    }

    @Test func attribute_followsItsPath() throws {
        #expect(
            isClose(try welfare("{path: {1: 0.5, 3: 1.5}}"), costs: [0.5, 0.5, 1, 1.5, 1.5, 1.5]))
    }

    @Test func policy_setsAndScalesAnAttribute() throws {
        let parameter = "parameter: standards.a.attributes.cost"
        let set = "{at: 1, until: 5, ramp: 2, set: {\(parameter), to: -1}}"
        let scale = "{at: 3, scale: {\(parameter), factor: 0.25}}"
        #expect(isClose(try welfare("1", "\(set), \(scale)"), costs: [1, 0, -1, -0.25, -0.25, 0.25]))
    }

    /// A path of equal values gives the bits of a constant, although it is added up anew in every step.
    @Test func attribute_isAddedAtTheSamePlace_whetherItMovesOrNot() throws {
        let constant = try welfare("0.3")
        #expect(bits(try welfare("{path: {0: 0.3, 4: 0.3}}")) == bits(constant))
        let neutral = "{at: 2, set: {parameter: standards.a.attributes.cost, to: 0.3}}"
        #expect(bits(try welfare("0.3", neutral)) == bits(constant))
    }
}
