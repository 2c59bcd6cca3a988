import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// What is wanted of outcomes: what is read, and what is said of the rest.
@Suite struct ObjectiveTests {
    /// The sample with objectives, of which the first stands in line 37 from column 5 on.
    private static func text(_ items: String...) -> String {
        Sample.text + "objectives:\n" + items.map { "  - \($0)\n" }.joined()
    }

    @Test func objectives_areReadInWrittenOrder() throws {
        let text = Self.text(
            "{outcome: share_profile_west_states, better: higher}",
            "{outcome: share_profile_none_states, at_most: {value: 0.1, source: the charter}}",
            "{outcome: lock_in_time_states, better: higher, at_least: 8}")
        let objectives = try ScenarioReader.read(text: text).scenario.objectives
        #expect(
            objectives.map(\.summary) == [
                "higher share_profile_west_states", "lower share_profile_none_states, ≤ 0.1",
                "higher lock_in_time_states, ≥ 8.0",
            ])
        #expect(objectives.map(\.isHigherBetter) == [true, false, true])
        #expect(objectives[1].threshold?.source == "the charter")
        #expect(objectives[0].isMet(by: 1) == nil)
        #expect([0.1, 0.2, .nan].map { objectives[1].isMet(by: $0) } == [true, false, false])
        #expect([8, 7.9, .nan].map { objectives[2].isMet(by: $0) } == [true, false, false])
    }

    @Test(arguments: [
        (
            "{outcome: lock_in_time_states}",
            "5: error: 'objectives[0]' needs 'better', 'at_least' or 'at_most'"
        ),
        (
            "{outcome: lock_in_time_states, at_least: 1, at_most: 2}",
            "5: error: an objective has 'at_least' or 'at_most', not both; keep one"
        ),
        (
            "{outcome: lock_in_time_states, better: higher, at_most: 2}",
            "44: error: 'at_most' means that lower is better, but 'better' says higher; write 'at_least', or leave 'better' out"
        ),
        (
            "{outcome: lock_in_time_states, better: lower, at_least: 2}",
            "44: error: 'at_least' means that higher is better, but 'better' says lower; write 'at_most', or leave 'better' out"
        ),
        (
            "{outcome: lock_in_time_states, better: more}",
            "44: error: unknown value 'more' for 'better'; allowed are higher, lower"
        ),
        (
            "{outcome: lock_in_tme_states, better: lower}",
            "15: error: unknown column of numbers 'lock_in_tme_states'; did you mean 'lock_in_time_states'?"
        ),
        (
            "{better: lower}",
            "5: error: 'outcome' is missing in objectives[0]; write, for example, 'outcome: welfare_states'"
        ),
        (
            "{outcome: lock_in_time_states, at_least: x}",
            "46: error: expected a number for 'at_least', found 'x'"
        ),
    ])
    func objective_isRefused(item: String, message: String) {
        #expect(Sample.problems(in: Self.text(item)) == ["s.yaml:37:" + message])
    }

    @Test func objective_isRefused_whenItsOutcomeIsWords() {
        let text = Self.text("{outcome: leader_states, better: higher}")
            .replacingOccurrences(of: "outcomes: [share,", with: "outcomes: [leader,")
        #expect(
            Sample.problems(in: text) == [
                "s.yaml:37:15: error: 'leader_states' is a column of words, which has no mean; use an outcome that gives "
                    + "numbers"
            ])
    }

    @Test func objective_isRefused_whenItsOutcomeHasOne() {
        let item = "{outcome: lock_in_time_states, better: lower}"
        #expect(
            Sample.problems(in: Self.text(item, item)) == [
                "s.yaml:38:15: error: 'lock_in_time_states' has an objective already at s.yaml:37:15; keep one"
            ])
    }
}
