import ScenarioModel
import ScenarioYAML
import Testing

/// Conditions and the outcomes that have them: what is accepted and what is said of the rest.
@Suite struct ConditionTests {
    /// What is wrong with the sample when its outcomes are these; they stand in line 35 from column 12 on.
    private func problems(_ outcomes: String) -> [String] {
        Sample.problems(replacing: "[share, lock_in_time: {level: 0.75}]", by: "[\(outcomes)]")
    }

    private func stopping(_ condition: String) -> [String] {
        Sample.problems(replacing: "seed: 0}", by: "seed: 0, stop_when: [\(condition)]}")
    }

    @Test func conditions_areRead() throws {
        let text = Sample.replacing(
            "seed: 0}",
            by: "seed: 0, series_every: 5, stop_when: [{outcome: share_profile_west_states, at_most: 0.1}]}")
        let scenario = try ScenarioReader.read(text: text).scenario
        #expect(scenario.seriesEvery == 5)
        #expect(scenario.stopWhen.map(\.summary) == ["share_profile_west_states ≤ 0.1"])
    }

    @Test func stopWhen_needsExactlyOneLevel() {
        let message = "'run.stop_when[0]' needs exactly one of 'above', 'below', 'at_least' and 'at_most'"
        for levels in ["", ", above: 1, at_most: 2"] {
            #expect(
                stopping("{outcome: share_profile_west_states\(levels)}") == [
                    "s.yaml:5:44: error: \(message)"
                ])
        }
    }

    @Test func when_takesTheSameLevels() {
        func problems(_ when: String) -> [String] {
            Sample.problems(replacing: "until: 2028-Q1,", by: "when: \(when),")
        }
        #expect(problems("{outcome: share_profile_west_states, at_least: 0.5}") == [])
        #expect(
            problems("{outcome: share_profile_west_states}") == [
                """
                s.yaml:34:27: error: 'policies.exclusion[0].when' needs exactly one of 'above', 'below', 'at_least' \
                and 'at_most'
                """
            ])
    }

    @Test func outcomeOfACondition_mustHaveANumberAfterEachStep() {
        #expect(
            stopping("{outcome: share_profile_wst_states, above: 0}") == [
                """
                s.yaml:5:54: error: unknown column of a step outcome 'share_profile_wst_states'; did you mean \
                'share_profile_west_states'?
                """
            ])
        #expect(
            stopping("{outcome: lock_in_time_states, above: 0}") == [
                """
                s.yaml:5:54: error: 'lock_in_time_states' has no number after each step, so no condition can look at it
                """
            ])
    }

    @Test func indicator_looksAtNoOutcomeWithACondition() {
        let passage = "first_passage: {name: done, outcome: share_profile_west_states, above: 0.5}"
        #expect(
            problems("share, \(passage), indicator: {name: a, outcome: switches_states, below: 1}, switches")
                == [])
        #expect(
            problems("share, \(passage), indicator: {name: a, outcome: done, above: 0}") == [
                """
                s.yaml:35:126: error: 'done' is the column of an outcome with a condition itself; write the condition \
                on what that one looks at
                """
            ])
        let text = Sample.replacing("[share, lock_in_time: {level: 0.75}]", by: "[share, \(passage)]")
            .replacing("seed: 0}", with: "seed: 0, stop_when: [{outcome: done, above: 0}]}")
        #expect(Sample.problems(in: text) == [])
    }

    @Test func outcome_thatNeedsOptions_isNoPlainWord() {
        #expect(
            problems("share, indicator") == [
                """
                s.yaml:35:19: error: 'indicator' needs options, such as '- indicator: {name: minority, \
                outcome: share_standard_china_states, below: 0.05}'
                """
            ])
        #expect(
            problems("histogram") == [
                """
                s.yaml:35:12: error: 'histogram' needs options, such as '- histogram: {of: china, among: states}'
                """
            ])
    }

    @Test func column_hasOneName() {
        func clash(_ name: String) -> [String] {
            problems("indicator: {name: \(name), outcome: switches_states, below: 1}, switches")
        }
        for name in ["switches_states", "run_id"] {
            #expect(
                clash(name) == [
                    "s.yaml:35:30: error: there is a column '\(name)' already; choose another name"
                ])
        }
        #expect(
            clash("\"a b\"") == [
                "s.yaml:35:30: error: 'a b' is no name of a column; use letters, digits, '_' and '-'"
            ])
        #expect(
            problems("switches, switches") == [
                "s.yaml:1:11: error: two columns would be named 'switches_states'; drop one outcome"
            ])
    }

    @Test func lead_needsTwoStandardsOrNone() {
        #expect(problems("lead, lead: {of: west, over: china, as: amount}") == [])
        #expect(
            problems("lead: {of: west}") == [
                """
                s.yaml:35:18: error: 'outcomes[0].lead' needs both 'of' and 'over', or neither for the first over the second
                """
            ])
        #expect(
            problems("lead: {of: west, over: west}") == [
                "s.yaml:35:35: error: 'west' has no lead over itself; name two standards"
            ])
        #expect(
            problems("lead: {of: west, over: chnia}") == [
                "s.yaml:35:35: error: unknown standard 'chnia'; did you mean 'china'?"
            ])
    }

    @Test func histogram_takesAtMost512Actors() {
        func problems(_ count: Int) -> [String] {
            Sample.problems(
                in: """
                    scenario: many
                    time: {steps: 2}
                    standards: {a: {}}
                    actors: {x: {count: \(count)}}
                    adoption: {revision: {sequential: {}}, choice: {best_response: {}},
                      x: {use: {attribute: adopts, weight: 1}}}
                    outcomes: [histogram: {of: a}]

                    """)
        }
        #expect(problems(512) == [])
        #expect(
            problems(513) == [
                """
                s.yaml:7:23: error: 'x' has 513 actors; a histogram takes at most 512, use 'adopters' or 'indicator'
                """
            ])
    }
}
