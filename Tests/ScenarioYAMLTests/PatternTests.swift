import Foundation
import ScenarioModel
import Testing

@testable import ScenarioYAML

/// Patterns: what is read, with which values the scenario is read again, and what is said of the rest.
@Suite struct PatternTests {
    /// The sample, which has the policies `baseline` and `exclusion`, with some patterns.
    private static func text(_ patterns: String) -> String { Sample.text + "patterns:\n" + patterns + "\n" }

    /// A pattern of these keys, whose line is the 37th of the file.
    private static func pattern(_ keys: String) -> String { text("  - {id: P, says: claim, \(keys)}") }

    /// Everything wrong with a scenario and its variants, one line each.
    private func problems(in text: String) -> [String] {
        do {
            _ = try PatternReader.read(text: text, named: "s.yaml")
            return []
        } catch let error as ScenarioError {
            return error.diagnostics.map { "\($0.position): \($0.severity): \($0.message)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func pattern_hasItsClaimAndItsSettings() throws {
        let text = Self.text(
            """
              - id: P1
                says: "A ban helps: sometimes."
                source: "L22 ch. 6"
                outcome: share_profile_west_states
                of: {policy: exclusion, set: {"outcomes[0]": share, adoption.states.trade.weight: {value: 3, source: "x, 'y'"}}}
                against: [baseline, {policy: baseline, set: {title: "1"}}]
                direction: higher
              - {id: P2, says: s, outcome: share_profile_west_states, of: baseline, below: 0.5}
            """)
        let patterns = try ScenarioReader.read(text: text).scenario.patterns
        #expect(patterns.map(\.id.value) == ["P1", "P2"])
        #expect(patterns.map(\.says) == ["A ban helps: sometimes.", "s"])
        #expect(patterns.map(\.source) == ["L22 ch. 6", nil])
        #expect(
            patterns[0].settings.map(\.summary) == [
                """
                exclusion with adoption.states.trade.weight = {value: 3, source: "x, 'y'"}, outcomes[0] = share
                """, "baseline", "baseline with title = \"1\"",
            ])
        guard case .against(_, .higher) = patterns[0].claim,
            case .level(.lower, let level) = patterns[1].claim
        else {
            Issue.record("other claims than written")
            return
        }
        #expect(level.value == 0.5)
    }

    @Test func variant_hasTheValuesThatReplaceOthers_andEachIsReadOnce() throws {
        let text = Self.text(
            """
              - id: P1
                says: s
                outcome: share_profile_west_states
                of: {policy: baseline, set: {adoption.states.trade.weight: 3}}
                against: [{policy: exclusion, set: {adoption.states.trade.weight: 3}}, baseline]
                direction: lower
              - id: P2
                says: s
                outcome: leader_share
                of: {policy: calm, set: {policies: {calm: []}, outcomes: [{indicator: {name: leader_share, outcome: share_profile_west_states, above: 0.5}}, share]}}
                above: 0.5
            """)
        let document = try PatternReader.read(text: text)
        #expect(
            document.variants.map(\.name) == [
                "adoption.states.trade.weight = 3",
                "outcomes = [{indicator: {name: leader_share, outcome: share_profile_west_states, above: 0.5}}, share], "
                    + "policies = {calm: []}",
            ])
        let variants = document.variants.map(\.scenario)
        #expect(variants.map { $0.adoption.groups[0].terms[0].coefficient.value(at: 0) } == [3, 2])
        #expect(variants[1].policies.map(\.id.value) == ["calm"])
        #expect(variants[1].outcomeColumns[0].name == "leader_share")
        #expect(variants.allSatisfy { $0.patterns.isEmpty })
    }

    @Test func patterns_areLeftOut_whenValuesAreReplaced() throws {
        let text = Self.pattern("outcome: share_profile_west_states, of: baseline, above: 0.5")
        let override = try Override(parsing: "outcomes=[welfare]")
        #expect(try ScenarioReader.read(text: text, overrides: [override]).scenario.patterns.isEmpty)
    }

    @Test(arguments: [
        "1.5", "-3", "true", "null", "word", "2027-Q1", "west+china", "\"1.5\"", "'it''s'", "\"a\\tb\\\\\"",
        "[a, [1], {}]", "{a: [], \"b c\": {d: x y}, e: \"\"}", "a, b c# d", "\"\"",
    ])
    func flow_isReadAsTheSame(yaml: String) throws {
        func node(_ text: String) throws -> Node {
            let sink = DiagnosticSink()
            let source = try #require(SourceText(Array("k:\n    \(text)\n".utf8), file: "x", sink))
            return try #require(Composer.compose(source, sink)?[key: "k"])
        }
        let first = try node(yaml)
        let second = try node(first.flow)
        #expect(first.text == second.text)
        #expect(first.isNothing == second.isNothing)
        #expect(second.flow == first.flow)
    }

    @Test(arguments: [
        (
            "outcome: share_profile_west_states, of: exlusion, against: baseline, direction: higher",
            "s.yaml:37:66: error: unknown policy 'exlusion'; did you mean 'exclusion'?"
        ),
        (
            "outcome: share_profile_wst_states, of: baseline, above: 0.5",
            "s.yaml:37:35: error: unknown column of numbers 'share_profile_wst_states'; "
                + "did you mean 'share_profile_west_states'?"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: baseline, set: {adoption.states.trde.weight: 3}}, above: 1",
            "s.yaml:37:85: error: there is no 'trde' in adoption.states; did you mean 'trade'?"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: baseline, set: {adoption.choice.logit.temperature: no}}, "
                + "above: 1",
            "s.yaml:37:120: error: expected a number for 'temperature', found 'no'"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: bas, set: {title: x}}, above: 1",
            "s.yaml:37:69: error: unknown policy 'bas'; there are baseline, exclusion"
        ),
        (
            "outcome: share_profile_west_states, of: {policy: baseline, set: {outcomes: [welfare]}}, above: 1",
            "s.yaml:37:35: error: unknown column of numbers 'share_profile_west_states'; "
                + "there are welfare_states"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: baseline, set: {standards.west.sponsor: X}}, above: 1",
            "s.yaml:37:109: error: unknown actor 'X'; there are USA, CHN, NO"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: baseline, set: {profiles: [[]]}}, above: 1",
            "s.yaml:20:35: error: unknown profile 'west+china'; there are none; so it is with what pattern 'P' sets"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: baseline, set: {run.seed: 2}}, above: 1",
            "s.yaml:37:85: error: 'run.seed' can't be set for a pattern; all its futures share the seed and the number "
                + "of replicates, which 'entente patterns' takes as options"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: baseline, set: {patterns: []}}, above: 1",
            "s.yaml:37:85: error: there is no 'patterns' in the scenario; there are scenario, title, sources, time, run, "
                + "standards, profiles, compatibility, actors, relations, adoption, policies, outcomes"
        ),
        (
            "outcome: lock_in_time_states, of: baseline, against: baseline, direction: higher",
            "s.yaml:37:79: error: 'of' and 'against' are the same, 'baseline'; nothing can differ from itself"
        ),
        (
            "outcome: lock_in_time_states, of: {policy: baseline, set: {title: x}}, "
                + "against: [exclusion, baseline, {policy: exclusion}], direction: higher",
            "s.yaml:37:137: error: 'exclusion' stands twice under 'against'; keep one"
        ),
        (
            "outcome: lock_in_time_states, of: baseline, against: exclusion, above: 1",
            "s.yaml:37:5: error: a pattern needs exactly one of 'against', 'above' and 'below'; "
                + "found 'against' and 'above'"
        ),
        (
            "outcome: lock_in_time_states, of: baseline",
            "s.yaml:37:5: error: a pattern needs exactly one of 'against', 'above' and 'below'"
        ),
        (
            "outcome: lock_in_time_states, of: baseline, against: exclusion",
            "s.yaml:37:5: error: 'direction' is missing in patterns[0]; write, for example, 'direction: higher'"
        ),
        (
            "outcome: lock_in_time_states, of: baseline, above: 1, direction: higher",
            "s.yaml:37:91: error: 'direction' belongs to 'against'; 'above' says it already, leave it out"
        ),
        (
            "outcome: lock_in_time_states, of: baseline, against: exclusion, direction: hihger",
            "s.yaml:37:101: error: unknown value 'hihger' for 'direction'; did you mean 'higher'?"
        ),
        (
            "outcome: lock_in_time_states, of: baseline, against: [], direction: higher",
            "s.yaml:37:79: error: the list 'against' is empty"
        ),
        (
            "outcome: lock_in_time_states, of: [baseline], above: 1",
            "s.yaml:37:60: error: expected a mapping with policy, set for 'of', found a list"
        ),
    ]) func mistake_isReportedWhereItStands(keys: String, message: String) {
        #expect(problems(in: Self.pattern(keys)) == [message])
    }

    @Test func columnOfWords_hasNoMean() {
        let text = Self.pattern("outcome: leader_states, of: baseline, above: 1")
            .replacingOccurrences(of: "outcomes: [share,", with: "outcomes: [leader,")
        #expect(
            problems(in: text) == [
                "s.yaml:37:35: error: 'leader_states' is a column of words, which has no mean; use an outcome that gives "
                    + "numbers"
            ])
    }

    @Test func ids_areWordsAndUnique() {
        let keys = "says: s, outcome: lock_in_time_states, of: baseline, above: 1"
        #expect(
            problems(in: Self.text("  - {id: P, \(keys)}\n  - {id: P, \(keys)}\n  - {id: a b, \(keys)}")) == [
                "s.yaml:38:10: error: pattern 'P' is already at s.yaml:37:10; ids must be unique",
                "s.yaml:39:10: error: 'a b' is no id; use letters, digits, '_' and '-'",
            ])
    }
}
