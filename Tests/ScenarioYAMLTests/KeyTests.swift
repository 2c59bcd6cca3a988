import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

@Suite struct KeyTests {
    @Test(arguments: [
        (
            "title: \"A", "titel: \"A",
            "2:1: error: unknown key 'titel' in the scenario; did you mean 'title'?"
        ),
        (
            "seed: 0", "color: 0",
            "5:23: error: unknown key 'color' in run; allowed are replicates, seed, adoption_every, series_every, stop_when, design"
        ),
        (
            "cost: 0.5", "cots: 0.5",
            "30:38: error: unknown key 'cots' in adoption.states.move; did you mean 'cost'?"
        ),
        (
            "{level: 0.75}", "{levels: 0.75}",
            "35:34: error: unknown key 'levels' in outcomes[1].lock_in_time; did you mean 'level'?"
        ),
        (
            "until: 2028-Q1,", "untl: 2028-Q1,",
            "34:21: error: unknown key 'untl' in policies.exclusion[0]; did you mean 'until'?"
        ),
    ])
    func unknownKey_isReported(old: String, new: String, problem: String) {
        #expect(Sample.problems(replacing: old, by: new).contains("s.yaml:" + problem))
    }

    @Test func missingKey_isReportedAtItsMapping() {
        #expect(
            Sample.problems(replacing: ", cost: 0.5", by: "") == [
                "s.yaml:30:11: error: 'cost' is missing in adoption.states.move; write, for example, 'cost: 0.5'"
            ])
    }

    @Test func missingTime_doesNotHideOtherProblems() {
        #expect(
            Sample.problems(replacing: "time: {from: 2023-Q1, to: 2030-Q4}\n", by: "tiem: 3\n") == [
                """
                s.yaml:1:1: error: 'time' is missing in the scenario; write, for example, \
                'time: {from: 2023-Q1, to: 2040-Q4}'
                """,
                "s.yaml:4:1: error: unknown key 'tiem' in the scenario; did you mean 'time'?",
            ])
    }

    @Test func wrongKind_isReported() {
        #expect(
            Sample.problems(
                replacing: "{simultaneous: {hazard: {value: 0.12, source: \"L22 ch. 4\"}}}", by: "[a]")
                == [
                    """
                    s.yaml:25:13: error: expected a mapping with simultaneous, sequential, poisson, arrival for 'revision', \
                    found a list
                    """
                ])
    }

    @Test func severalProblems_comeTogetherInTheOrderOfTheFile() {
        let text = Sample.text.replacingOccurrences(of: "seed: 0", with: "seed: x")
            .replacingOccurrences(of: "weight: 2}", with: "weigth: 2}")
            .replacingOccurrences(of: "ideal: -1}", with: "ideal: -1, ideal: 2}")
            .replacingOccurrences(of: "at: 2027-Q1", with: "at: 2050")
        #expect(
            Sample.problems(in: text) == [
                "s.yaml:5:29: error: expected a whole number from 0 to 4294967295 for 'seed', found 'x'",
                "s.yaml:17:44: error: the key 'ideal' is already at s.yaml:17:33; keep one",
                "s.yaml:28:12: error: 'weight' is missing in adoption.states.trade; write, for example, 'weight: 1.2'",
                "s.yaml:28:29: error: unknown key 'weigth' in adoption.states.trade; did you mean 'weight'?",
                "s.yaml:34:12: error: '2050' lies outside the run, which goes from 2023-Q1 to 2030-Q4",
            ])
    }

    @Test func diagnostic_showsItsLine() throws {
        let text = Sample.replacing("seed: 0", by: "sed: 0")
        let error = try #require(throws: ScenarioError.self) { try ScenarioReader.read(text: text) }
        #expect(
            error.description == """
                scenario.yaml:5:23: error: unknown key 'sed' in run; did you mean 'seed'?
                    run: {replicates: 50, sed: 0}
                                          ^
                """)
    }

    @Test func warningsComeWithErrors() throws {
        let text = Sample.replacing("relations:\n", by: "  firms: {count: 2}\nrelations:\n")
            .replacingOccurrences(of: "sponsor: USA", with: "sponsor: US")
        let error = try #require(throws: ScenarioError.self) { try ScenarioReader.read(text: text) }
        #expect(error.diagnostics.map(\.severity) == [.error, .warning])
    }
}
