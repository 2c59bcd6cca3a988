import Testing

@testable import Simulation

/// Levels toward sponsors of which an attribute of the standard makes up for a part: L + m · (1 − L).
@Suite struct MitigationTests {
    /// The utility of one actor that holds both standards and looks at their sponsors with −0.5 and 0.25.
    private func utility(
        _ first: String, _ second: String = "", combine: String, mitigates: Bool = true,
        changes: String = ""
    ) throws -> [Double] {
        let world = try world(
            """
            scenario: trust
            time: {steps: 4}
            standards:
              a: {sponsor: p, attributes: {\(first)}}
              b: {sponsor: [q], attributes: {\(second)}}
              c: {attributes: {security: 1}}
            profiles: [[a, b], [c]]
            actors:
              me: {members: {i: {to_p: -0.5, to_q: 0.25}}, initial: a+b}
              sponsors: {members: {p: {}, q: {}}, initial: c}
            relations: {trust: {columns: {p: to_p, q: to_q}, from: sponsors, to: me}}
            adoption:
              revision: {simultaneous: {hazard: 0}}
              choice: {best_response: {}}
              me: {t: {sponsor: trust, combine: \(combine)\(mitigates ? ", mitigated_by: security" : ""), weight: 2}}
            policies: {baseline: [], policy: [\(changes)]}
            outcomes: [welfare: {among: me}]
            """)
        return try world.series("welfare_me", world.run("policy"))
    }

    private func isClose(_ values: [Double], _ expected: [Double]) -> Bool {
        values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) <= roundings }
    }

    @Test func level_isMadeUpForByItsShare() throws {
        // 2 · (−0.5 + 0.5 · 1.5) for the first, 2 · 0.25 for the second, which lacks the attribute.
        #expect(try utility("security: 0.5", combine: "min")[0] == 0.5)
        #expect(try utility("security: 0.5", combine: "sum")[0] == 1)
        #expect(try utility("security: 1", "security: 0.5", combine: "min")[0] == 1.25)
        #expect(try utility("security: 1", "security: 1", combine: "mean")[0] == 2)
    }

    @Test func level_isAsItIs_withoutMitigation() throws {
        #expect(try utility("security: 0.5", combine: "min", mitigates: false)[0] == -1)
        #expect(try utility("security: 0", combine: "min")[0] == -1)
    }

    @Test func mitigation_followsItsPath_andPolicies() throws {
        #expect(
            isClose(
                try utility("security: {path: {0: 0, 3: 0.75}}", combine: "min"), [-1, -0.25, 0.5, 0.5]))
        // 0.25 · 3 at full ramp; the second standard's 0.25 is then the smaller one.
        let change = "{at: 1, ramp: 2, scale: {parameter: standards.a.attributes.security, factor: 3}}"
        #expect(
            isClose(
                try utility("security: 0.25", combine: "min", changes: change), [-0.25, 0.5, 0.5, 0.5]))
    }

    @Test func mitigation_staysAtOne_whenScaledBeyondIt() throws {
        let change = "{at: 1, scale: {parameter: standards.a.attributes.security, factor: 100}}"
        #expect(try utility("security: 0.25", combine: "max", changes: change) == [0.5, 2, 2, 2])
    }
}
