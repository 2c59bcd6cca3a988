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
}
