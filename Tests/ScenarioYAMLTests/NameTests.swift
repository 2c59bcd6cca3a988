import Foundation
import ScenarioModel
import Testing

/// Names that lead nowhere, dates outside the run, policies that leave no way.
@Suite struct NameTests {
    @Test(arguments: [
        ("sponsor: USA", "sponsor: UAS", "8:14: error: unknown actor 'UAS'; did you mean 'USA'?"),
        ("[west, china]]", "[west, chian]]", "11:40: error: unknown standard 'chian'; did you mean 'china'?"),
        (
            "west-china:", "west-east:",
            "12:17: error: 'west-east' is no pair of two standards; write 'a-b' with west, china"
        ),
        (
            "west+china: 0.1", "west+east: 0.1",
            "20:35: error: unknown profile 'west+east'; there are none, west, china, west+china"
        ),
        ("network: trade", "network: trad", "28:22: error: unknown relation 'trad'; did you mean 'trade'?"),
        (
            "{USA: ideal,", "{USB: ideal,",
            "23:24: error: unknown actor of 'states' 'USB'; did you mean 'USA'?"
        ),
        (
            "standards: china,", "standards: chin,",
            "34:54: error: unknown standard 'chin'; did you mean 'china'?"
        ),
        ("{bloc: [NATO]}", "USB", "34:69: error: unknown actor 'USB'; did you mean 'USA'?"),
        ("{bloc: [NATO]}", "[]", "34:69: error: the list of actors is empty"),
        ("{bloc: [NATO]}", "{bloc: EU}", "34:69: error: no actor fits 'bloc EU'"),
        (
            "weight: size", "weight: sise",
            """
            19:13: error: no column 'sise' to weigh the actors of 'states' by; found 'bloc', 'size', 'ideal'
            """
        ),
        (
            "at: 2027-Q1", "at: 2022-Q4",
            "34:12: error: '2022-Q4' lies outside the run, which goes from 2023-Q1 to 2030-Q4"
        ),
        ("at: 2027-Q1", "at: soon", "34:12: error: 'soon' is no date; write 2027, 2027-Q1 or 2027-01"),
        (
            "until: 2028-Q1", "until: 2031",
            "34:28: error: '2031' lies outside the run, which goes from 2023-Q1 to 2030-Q4"
        ),
        ("until: 2028-Q1", "until: 2027", "34:28: error: 'until' must come after 'at'"),
        (
            "standards: china,", "profiles: [none, west, china, west+china],",
            "34:7: error: policy 'exclusion' forbids every profile to 'USA' at 2027-Q1; leave it at least one"
        ),
        (
            "west+china: 0.1", "west+china: 0.2",
            "20:14: error: the shares of first profiles sum to 1.1; they must sum to 1"
        ),
    ])
    func name_isRefused(old: String, new: String, problem: String) {
        let found = Sample.problems(replacing: old, by: new)
        #expect(found == ["s.yaml:" + problem])
    }
}
