import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

@Suite struct OverrideTests {
    private func problems(_ overrides: String...) throws -> [String] {
        Sample.problems(in: Sample.text, overrides: try overrides.map { try Override(parsing: $0) })
    }

    @Test func number_isReplacedAndBecomesAnAssumption() throws {
        let override = try Override(parsing: "adoption.revision.simultaneous.hazard=0.5")
        let scenario = try ScenarioReader.read(text: Sample.text, overrides: [override]).scenario
        #expect(scenario.parameters[0].value(at: 0) == 0.5)
        #expect(scenario.parameters[0].source == nil)
        #expect(scenario.parameters[0].position.description == "<--set>:1:39")
    }

    @Test func mappingsListsAndTexts_areReplaced() throws {
        let overrides = try [
            "adoption.states.trade.weight={value: 3, source: \"a=b\"}", "outcomes[0]=leader",
            "policies.exclusion[0].ban.actors=[CHN]", "title=NO",
        ].map { try Override(parsing: $0) }
        let scenario = try ScenarioReader.read(text: Sample.text, overrides: overrides).scenario
        #expect(scenario.adoption.groups[0].terms[0].coefficient.source == "a=b")
        #expect(scenario.outcomeColumns[0].name.hasPrefix("leader"))
        #expect(scenario.policies[1].changes[0].verb.summary == "ban china for CHN")
        #expect(scenario.title == "NO")
    }

    @Test func laterOverride_wins() throws {
        let overrides = try ["run.seed=1", "run.seed=2"].map { try Override(parsing: $0) }
        #expect(try ScenarioReader.read(text: Sample.text, overrides: overrides).scenario.seed == 2)
    }

    @Test func pathThatDoesNotExist_isReported() throws {
        #expect(
            try problems(
                "adoption.states.trde.weight=3", "run.steps=3", "outcomes[2]=share", "title.x=1", "run[0]=1",
                "a..b=1"
            ) == [
                "<--set>:1:1: error: there is no 'trde' in adoption.states; did you mean 'trade'?",
                "<--set>:2:1: error: there is no 'steps' in run; there are replicates, seed",
                "<--set>:3:1: error: outcomes has 2 items, counted from 0; there is no [2]",
                "<--set>:4:1: error: there is no 'x' in title, which is the quoted text 'A test: two standards'",
                "<--set>:5:1: error: there is no [0] in run, which is a mapping",
                "<--set>:6:1: error: 'a..b' is no path; write words joined by dots",
            ])
    }

    @Test func wrongValue_isReportedWhereItStands() throws {
        #expect(
            try problems(
                "run.seed=010", "title=", "compatibility.west-china={value: 2}", "sources=[",
                "scenario=&a b")
                == [
                    """
                    <--set>:1:10: error: expected a whole number from 0 to 4294967295 for 'seed', found '010'; \
                    a leading zero is not allowed; write 10
                    """,
                    """
                    <--set>:2:7: error: expected a text for 'title', found nothing; leave the key out, or put the text \
                    in quotation marks
                    """,
                    "<--set>:3:34: error: 'west-china' is 2; expected a number from 0 to 1",
                    "<--set>:4:10: error: expected a value here",
                    "<--set>:5:10: error: anchors and aliases are not part of the scenario language; write the value out",
                ])
    }

    @Test(arguments: ["", "a", "=3", "a=b\nc"])
    func text_isNoOverride(text: String) {
        #expect(throws: OverrideError.self) { try Override(parsing: text) }
    }

    @Test func text_isSplitAtTheFirstEqualsSign() throws {
        #expect(try Override(parsing: "a.b=c=d") == Override(path: "a.b", value: "c=d"))
    }
}
