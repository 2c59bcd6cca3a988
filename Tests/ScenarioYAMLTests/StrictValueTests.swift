import Foundation
import ScenarioModel
import Testing

/// Values that other readers of YAML would take for something else.
@Suite struct StrictValueTests {
    @Test(arguments: [
        ("NO", "found 'NO'"), ("010", "found '010'; a leading zero is not allowed; write 10"),
        ("-00.5", "found '-00.5'; a leading zero is not allowed; write -0.5"),
        ("1:30", "found '1:30'; numbers to the base of 60 are not allowed; write it in decimal"),
        ("0x1F", "found '0x1F'; hexadecimal numbers are not allowed, write 31"),
        ("0o17", "found '0o17'; octal numbers are not allowed, write 15"),
        (".inf", "found '.inf'; infinities and NaN are not allowed"),
        ("-.Inf", "found '-.Inf'; infinities and NaN are not allowed"),
        (".nan", "found '.nan'; infinities and NaN are not allowed"),
        ("1_000", "found '1_000'; write 1000 without '_'"), ("~", "found nothing"), ("null", "found nothing"),
        ("", "found nothing"), (".5", "found '.5'; write 0.5"), ("5.", "found '5.'; write 5"),
        ("12%", "found '12%'; write a share, such as 0.12"), ("1e400", "found '1e400'; it is too large"),
        ("\"2\"", "found the quoted text '2'; write 2 without quotation marks"),
        ("true", "found 'true'"), ("[2]", "found a list"), ("1 2", "found '1 2'"),
    ])
    func number_isRefused(text: String, found: String) {
        #expect(
            Sample.problems(replacing: "network: trade, weight: 2", by: "network: trade, weight: \(text)")
                == [
                    "s.yaml:28:37: error: expected a number for 'weight', \(found)"
                ])
    }

    @Test(arguments: [
        "2", "+2", "-2", "0", "-0.0", "2.50", "1e3", "1E-3", "4.9e-324", "1.7976931348623157e308",
    ])
    func number_isAccepted(text: String) {
        #expect(Sample.problems(replacing: "trade, weight: 2", by: "trade, weight: \(text)").isEmpty)
    }

    @Test(
        arguments: [
            (
                "temperature: 1", "temperature: 0",
                "26:33: error: 'temperature' is 0; expected a number above 0"
            ),
            (
                "hazard: {value: 0.12", "hazard: {value: 1.5",
                "25:45: error: 'hazard' is 1.5; expected a number from 0 to 1"
            ),
            (
                "replicates: 50", "replicates: 0",
                "5:19: error: 'replicates' is 0; expected a whole number from 1 to 1000000000"
            ),
            (
                "replicates: 50", "replicates: 1e3",
                """
                5:19: error: expected a whole number from 1 to 1000000000 for 'replicates', found '1e3'; write 1000
                """
            ),
            (
                "replicates: 50", "replicates: 1.5",
                "5:19: error: expected a whole number from 1 to 1000000000 for 'replicates', found '1.5'"
            ),
            (
                "replicates: 50", "replicates: many",
                "5:19: error: expected a whole number from 1 to 1000000000 for 'replicates', found 'many'"
            ),
            (
                "complete: true", "complete: yes",
                "22:21: error: expected true or false for 'complete', found 'yes'; write true"
            ),
            (
                "complete: true", "complete: \"false\"",
                "22:21: error: expected true or false for 'complete', found the quoted text 'false'; write false"
            ),
            (
                "new_standards", "new_standard",
                "30:23: error: unknown value 'new_standard' for 'switching'; did you mean 'new_standards'?"
            ),
            (
                "new_standards", "never",
                """
                30:23: error: unknown value 'never' for 'switching'; allowed are new_standards, any_change
                """
            ),
            (
                "\"A test: two standards\"", "~",
                """
                2:8: error: expected a text for 'title', found nothing; leave the key out, or put the text in \
                quotation marks
                """
            ),
            ("[CHN]", "[CHN, []]", "10:42: error: expected a text for 'sponsor[1]', found a list"),
            (
                "{openness: 0.5}", "0.5",
                "10:72: error: expected a mapping of words to numbers or dated paths for 'attributes', found '0.5'"
            ),
            (
                "[share, lock_in_time: {level: 0.75}]", "share",
                "35:11: error: expected a list for 'outcomes', found 'share'"
            ),
        ])
    func value_isRefused(old: String, new: String, problem: String) {
        #expect(Sample.problems(replacing: old, by: new) == ["s.yaml:" + problem])
    }

    @Test(arguments: [
        ("{source: x}", "12:29: error: 'west-china' needs exactly one of 'value', 'path' and 'table'"),
        (
            "{value: 0.1, path: {2023: 1}}",
            "12:29: error: 'west-china' needs exactly one of 'value', 'path' and 'table'"
        ),
        (
            "{value: 0.1, sorce: x}",
            "12:42: error: unknown key 'sorce' in compatibility.west-china; did you mean 'source'?"
        ),
        (
            "{path: {}}",
            """
            12:36: error: expected a mapping of dates to numbers, such as {2023-Q1: 0, 2030-Q1: 1}, for 'path', \
            found a mapping
            """
        ),
        (
            "{path: {2023: 0.1, 2023-Q1: 0.2}}",
            """
            12:48: error: '2023-Q1' falls into the same step as '2023' at s.yaml:12:37; keep one
            """
        ),
        ("{path: {2023Q1: 0.1}}", "12:37: error: '2023Q1' is no date; write 2027, 2027-Q1 or 2027-01"),
        ("{path: {2023: high}}", "12:43: error: expected a number for '2023', found 'high'"),
    ])
    func numberWithSource_isRefused(text: String, problem: String) {
        #expect(
            Sample.problems(replacing: "{value: 0.3, source: assumption}", by: text) == ["s.yaml:" + problem])
    }

    @Test func datedPath_isRefusedWhereANumberIsConstant() {
        let problems = Sample.problems(
            replacing: "actors: {bloc: [NATO]}}}",
            by: "actors: {bloc: [NATO]}}, probability: {path: {2023: 1}}}")
        #expect(
            problems == ["s.yaml:34:99: error: 'probability' can't follow a dated path; give one number"])
    }
}
