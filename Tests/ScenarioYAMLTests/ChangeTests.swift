import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// Dated changes: what is accepted and what is said of the rest.
@Suite struct ChangeTests {
    private static let written =
        "{at: 2027-Q1, until: 2028-Q1, ban: {standards: china, actors: {bloc: [NATO]}}}"

    /// What is wrong with the sample when its policy has this change, which stands in line 34 from column 7 on.
    private func problems(_ change: String) -> [String] {
        Sample.problems(replacing: Self.written, by: change)
    }

    private func scenario(_ change: String) throws -> Scenario {
        try ScenarioReader.read(text: Sample.replacing(Self.written, by: change)).scenario
    }

    @Test func halfLife_isANumberWithItsSource() throws {
        let subsidy = "subsidy: {standards: west, amount: {value: 0.5, source: x}}"
        let scenario = try scenario(
            "{at: 2027, ramp: 4, half_life: {value: 2.5, source: \"L22 ch. 3\"}, \(subsidy)}")
        let change = scenario.policies[1].changes[0]
        #expect(change.halfLife?.value == 2.5)
        let record = try #require(scenario.inputs.last)
        #expect(record.path == "policies.exclusion[0].half_life")
        #expect(record.assumptions == 0)
        #expect(record.source == "L22 ch. 3")
        #expect(try self.scenario("{at: 2027, \(subsidy)}").policies[1].changes[0].halfLife == nil)
    }

    @Test(arguments: [
        (
            "{at: 2027, half_life: 8, ban: {standards: china}}",
            "34:29: error: 'half_life' has no meaning for a change that holds or does not hold; leave it out"
        ),
        (
            "{at: 2027, ramp: 2, inject: {profile: china, actors: NO}}",
            "34:24: error: 'ramp' has no meaning for a change that holds or does not hold; leave it out"
        ),
        (
            "{at: 2027, half_life: 0, subsidy: {standards: west, amount: 1}}",
            "34:29: error: 'half_life' is 0; expected a number above 0"
        ),
        (
            "{at: 2027, half_life: -2, subsidy: {standards: west, amount: 1}}",
            "34:29: error: 'half_life' is -2; expected a number above 0"
        ),
        (
            "{at: 2027, half_life: {path: {2027: 1}}, subsidy: {standards: west, amount: 1}}",
            "34:29: error: 'half_life' can't follow a dated path; give one number"
        ),
        (
            "{at: 2027, halflife: 2, subsidy: {standards: west, amount: 1}}",
            "34:18: error: unknown key 'halflife' in policies.exclusion[0]; did you mean 'half_life'?"
        ),
    ])
    func change_isRefused(change: String, problem: String) {
        #expect(problems(change) == ["s.yaml:" + problem])
    }

    private func control(_ keys: String) -> String { "{at: 2027, export_control: {\(keys)}}" }

    @Test func exportControl_isSummedUp() throws {
        func label(_ keys: String) throws -> String {
            try scenario(control(keys)).policies[1].changes[0].label
        }
        #expect(
            try label("relation: trade, on: CHN, by: USA, remaining: 0.2")
                == "export control on CHN by USA, 0.2 of trade remains")
        #expect(
            try label("relation: trade, on: USA, dependence: ideal, deliveries: affinity, remaining: 0")
                == "export control on USA by all, 0.0 of trade and affinity remains where ideal is 1")
    }

    /// Both relations are scaled by one number.
    @Test func numberOfAnExportControl_isCountedOnce() throws {
        let inputs = try scenario(control("relation: trade, deliveries: affinity, on: USA, remaining: 0.2"))
            .inputs
        #expect(inputs.count { $0.path == "policies.exclusion[0].export_control.remaining" } == 1)
    }

    @Test(arguments: [
        (
            "on: CHN, remaining: 0.2",
            "34:34: error: 'policies.exclusion[0].export_control' cuts nothing; give 'relation', 'deliveries' or both"
        ),
        (
            "relation: tarde, on: CHN, remaining: 0.2",
            "34:45: error: unknown relation 'tarde'; did you mean 'trade'?"
        ),
        (
            "deliveries: tarde, on: CHN, remaining: 0.2",
            "34:47: error: unknown relation 'tarde'; did you mean 'trade'?"
        ),
        (
            "relation: trade, on: CHN, remaining: 0.2, dependence: idael",
            "34:89: error: unknown attribute of 'states' 'idael'; did you mean 'ideal'?"
        ),
        (
            "relation: trade, on: [CHN, NO], remaining: 0.2, dependence: ideal",
            "17:40: error: 'ideal' of 'CHN' is '-1'; expected a number from 0 to 1"
        ),
        (
            "deliveries: affinity, on: [USA, CHN], remaining: 0.2, dependence: bloc",
            """
            16:19: error: 'bloc' of 'USA' is 'NATO'; expected a number from 0 to 1
            s.yaml:17:19: error: 'bloc' of 'CHN' is 'SCO'; expected a number from 0 to 1
            """
        ),
        (
            "relation: trade, on: CHN, remaining: 1.2",
            "34:72: error: 'remaining' is 1.2; expected a number from 0 to 1"
        ),
    ])
    func exportControl_isRefused(keys: String, problem: String) {
        #expect(problems(control(keys)).joined(separator: "\n") == "s.yaml:" + problem)
    }

    /// A change of edges must find some.
    @Test func edges_areRefused_whereTheChosenActorsHaveNone() {
        func problems(_ change: String) -> [String] {
            let text = Sample.replacing(Self.written, by: "{at: 2027, \(change)}")
                .replacingOccurrences(
                    of: "relations:\n",
                    with:
                        "  firms: {members: {acme: {}}}\nrelations:\n  sales: {complete: true, from: firms, to: states}\n"
                )
            return Sample.problems(in: text).filter { !$0.contains("warning") }
        }
        #expect(problems("export_control: {relation: sales, on: CHN, by: acme, remaining: 0.2}") == [])
        #expect(
            problems("export_control: {deliveries: sales, on: CHN, remaining: 0.2}") == [
                "s.yaml:36:58: error: nobody of 'CHN' is looked at in 'sales'"
            ])
        #expect(
            problems("scale: {relation: sales, of: [acme], toward: firms, factor: 0.2}") == [
                "s.yaml:36:47: error: nobody of 'acme' looks at others in 'sales'"
            ])
    }
}
