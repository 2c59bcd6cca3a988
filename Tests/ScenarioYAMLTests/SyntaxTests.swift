import Foundation
import ScenarioModel
import Testing

/// What YAML allows and the scenario language does not, and what is no YAML at all.
@Suite struct SyntaxTests {
    @Test(arguments: [
        ("", "1:1: error: the file is empty; a scenario begins with 'scenario: <word>'"),
        ("# only a comment\n", "1:1: error: the file is empty; a scenario begins with 'scenario: <word>'"),
        (
            "scenario: a\n---\nscenario: b\n",
            "2:1: error: a second document begins here; a scenario is a single document"
        ),
        (
            "scenario: a\n...\nscenario: b\n",
            "3:1: error: a second document begins here; a scenario is a single document"
        ),
        ("time:\n\tfrom: 2023\n", "2:1: error: a tab can't stand here; indent with spaces"),
        (
            "scenario: a: b\n",
            "1:12: error: a ':' can't stand here; check the indentation, or put the text in quotation marks"
        ),
        ("scenario: \"a\ntime: b\n", "1:11: error: the quotation mark is never closed"),
        (
            "time: {from: 2023\nrun: 3\n",
            "1:7: error: the mapping that begins here is not closed; expected ',' or '}'"
        ),
        (
            "profiles: [a, b\nrun: 3\n",
            "1:11: error: the list that begins here is not closed; expected ',' or ']'"
        ),
        ("scenario: a\ntime\nrun: 3\n", "2:1: error: a key needs ': ' and a value after it"),
        ("time:\n    from: 2023\n  to: 2024\n", "3:3: error: expected a key here; check the indentation"),
        ("scenario: @a\n", "1:11: error: a text can't begin with '@'; put it in quotation marks"),
        ("scenario: & a\n", "1:11: error: a text can't begin with '&'; put it in quotation marks"),
        ("scenario: - a\n", "1:11: error: a '- ' can't stand here; check the indentation"),
        (
            "scenario: \"\\q\"\n",
            "1:12: error: unknown escape; write '\\\\' for a backslash, or use single quotation marks"
        ),
        ("scenario: a\u{0}b\n", "1:12: error: the control character U+0000 is not allowed; remove it"),
        ("scenario: ü\u{1B}b\n", "1:12: error: the control character U+001B is not allowed; remove it"),
        (
            "scenario: a\u{2028}b\n",
            "1:12: error: the line separator U+2028 is not allowed; end lines with LF"
        ),
        (
            "scenario: a\rtime: b\n",
            "1:12: error: a carriage return without a line feed; lines end with LF or CRLF"
        ),
        (
            "scenario: a\n\u{FEFF}time: b\n",
            "2:1: error: a byte order mark (U+FEFF) inside the text; remove it"
        ),
    ])
    func text_isRefused(text: String, problem: String) {
        #expect(Sample.problems(in: text) == ["s.yaml:" + problem])
    }

    @Test(arguments: [("- a\n- b\n", "a list"), ("abc\n", "'abc'"), ("\"3\"\n", "the quoted text '3'")])
    func root_mustBeAMapping(text: String, found: String) {
        #expect(
            Sample.problems(in: text) == [
                """
                s.yaml:1:1: error: expected a mapping with scenario, title, description, sources, time, run, \
                standards, profiles, compatibility, bodies, agreements, actors, relations, adoption, events, policies, \
                uncertainties, outcomes, objectives, history, … for the scenario, found \(found)
                """
            ])
    }

    @Test func bytesThatAreNotUTF8_areRefusedWithTheirPlace() throws {
        let bytes = Array("scenario: a\ntitle: caf".utf8) + [0xE9] + Array("\n".utf8)
        #expect(
            Bytes.problems(in: bytes) == [
                "s.yaml:2:11: error: this is not UTF-8; save the file as UTF-8"
            ])
    }

    @Test func duplicateKeys_areAllReportedWithTheFirst() {
        let text = Sample.replacing("{bloc: NATO, size: 3, ideal: 1}", by: "{size: 1, size: 2, \"size\": 3}")
            .replacingOccurrences(of: "policies:\n", with: "title: b\npolicies:\n")
        #expect(
            Sample.problems(in: text) == [
                "s.yaml:16:22: error: the key 'size' is already at s.yaml:16:13; keep one",
                "s.yaml:16:31: error: the key 'size' is already at s.yaml:16:13; keep one",
                "s.yaml:31:1: error: the key 'title' is already at s.yaml:2:1; keep one",
            ])
    }

    @Test func keysThatAreNoWords_areRefused() {
        #expect(
            Sample.problems(replacing: "sources: {", by: "sources: {[a]: b, ~: c, ") == [
                "s.yaml:3:11: error: a key must be a word; found a list",
                "s.yaml:3:19: error: a key must be a word; found nothing",
            ])
    }

    @Test func anchorsAliasesTagsAndMergeKeys_areRefused() {
        let text = Sample.replacing("{value: 0.3, source: assumption}", by: "&c 0.3")
            .replacingOccurrences(of: "temperature: 1}", with: "temperature: *c}")
            .replacingOccurrences(of: "weight: 2}", with: "weight: !!float 2}")
            .replacingOccurrences(of: "{replicates: 50,", with: "{<<: {a: b},")
        #expect(
            Sample.problems(in: text) == [
                "s.yaml:5:7: error: merge keys ('<<') are not part of the scenario language; write the keys out",
                "s.yaml:12:29: error: anchors and aliases are not part of the scenario language; write the value out",
                "s.yaml:26:33: error: anchors and aliases are not part of the scenario language; write the value out",
                "s.yaml:28:37: error: tags are not part of the scenario language; write the value without the tag",
            ])
    }

    @Test func starsInTexts_areNoAliases() {
        #expect(
            Sample.problems(replacing: "china: {title: Chinese,", by: "china: {title: \"* a *\",").isEmpty)
    }

    @Test func deepNesting_isRefused() {
        let inner = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
        #expect(
            Sample.problems(replacing: "[share, ", by: "[share, \(inner), ").last
                == "s.yaml:35:82: error: more than 64 lists and mappings inside one another")
    }
}
