import ScenarioModel
import ScenarioYAML
import Testing

/// Tastes, network terms with their choices, permanent standards and the newer rules, read and refused.
@Suite struct TermTests {
    private func text(_ term: String, choice: String = "linear: {}", standard: String = "{}") -> String {
        """
        scenario: terms
        time: {steps: 2}
        standards: {a: {}, b: \(standard)}
        actors: {x: {members: {i: {size: 2, bloc: east}, j: {size: 3, bloc: west}}}}
        relations: {peers: {complete: true, among: x}}
        adoption:
          revision: {sequential: {}}
          choice: {\(choice)}
          x:
            t: {\(term)}

        """
    }

    private func scenario(_ term: String, choice: String = "linear: {}", standard: String = "{}") throws
        -> Scenario
    {
        try ScenarioReader.read(text: text(term, choice: choice, standard: standard)).scenario
    }

    @Test(arguments: [
        (
            "taste: {uniform: [-1, 1]}, weight: 1",
            "10:8: error: 'adoption.x.t' chooses no profile; give 'standards' or 'profiles'"
        ),
        (
            "taste: {uniform: [-1, 1]}, standards: c, weight: 1",
            "10:47: error: unknown standard 'c'; did you mean 'a'?"
        ),
        (
            "taste: 3, standards: a, weight: 1",
            "10:16: error: expected a mapping with uniform, normal, discrete, source for 'taste', found '3'"
        ),
        (
            "taste: {unifrom: [-1, 1], normal: [0, 1]}, standards: a, weight: 1",
            "10:17: error: unknown key 'unifrom' in adoption.x.t.taste; did you mean 'uniform'?"
        ),
        (
            "taste: {uniform: [-1, 1], normal: [0, 1]}, standards: a, weight: 1",
            "10:16: error: 'adoption.x.t.taste' needs exactly one of 'uniform', 'normal', 'discrete'"
        ),
        (
            "taste: {}, standards: a, weight: 1",
            "10:16: error: 'adoption.x.t.taste' needs exactly one of 'uniform', 'normal', 'discrete'"
        ),
        (
            "taste: {uniform: 1}, standards: a, weight: 1",
            "10:26: error: expected a list for 'uniform', found '1'"
        ),
        (
            "taste: {uniform: [1]}, standards: a, weight: 1",
            "10:26: error: 'uniform' needs two numbers, such as [-1, 1]; found 1"
        ),
        (
            "taste: {uniform: [1, -1]}, standards: a, weight: 1",
            "10:27: error: 'uniform' goes from 1.0 to -1.0; write the smaller number first"
        ),
        (
            "taste: {normal: [0, -1]}, standards: a, weight: 1",
            "10:29: error: 'normal[1]' is -1; expected a number of at least 0"
        ),
        (
            "taste: {normal: [x, 1]}, standards: a, weight: 1",
            "10:26: error: expected a number for 'normal[0]', found 'x'"
        ),
        (
            "taste: {discrete: [1, 2]}, standards: a, weight: 1",
            """
            10:28: error: expected a value with its probability in 'discrete', such as [1, 0.5]
            s.yaml:10:31: error: expected a value with its probability in 'discrete', such as [1, 0.5]
            """
        ),
        (
            "taste: {discrete: [[1, 0.5], [2, 0.25]]}, standards: a, weight: 1",
            "10:27: error: the probabilities of 'discrete' sum to 0.75; they must sum to 1"
        ),
        (
            "taste: {discrete: [[1, 1.5], [2, -0.5]]}, standards: a, weight: 1",
            """
            10:32: error: 'discrete[0][1]' is 1.5; expected a number from 0 to 1
            s.yaml:10:42: error: 'discrete[1][1]' is -0.5; expected a number from 0 to 1
            """
        ),
        (
            "taste: {discrete: []}, standards: a, weight: 1",
            "10:27: error: the probabilities of 'discrete' sum to 0.0; they must sum to 1"
        ),
        (
            "taste: {uniform: [{path: {0: 1}}, 2]}, standards: a, weight: 1",
            "10:27: error: 'uniform[0]' can't follow a dated path; give one number"
        ),
        (
            "network: peers, holding: c, weight: 1",
            "10:34: error: unknown profile 'c'; did you mean 'a'?"
        ),
        (
            "network: peers, holding: [], weight: 1",
            "10:34: error: 'holding' names no profile; leave it out to count all by compatibility"
        ),
        (
            "network: peers, profiles: [a, a+b], weight: 1",
            "10:39: error: unknown profile 'a+b'; there are none, a, b"
        ),
        (
            "network: peers, actor: mass, weight: 1",
            "10:32: error: unknown attribute of 'x' 'mass'; there are size, bloc"
        ),
        (
            "network: peers, actor: bloc, weight: 1",
            """
            4:43: error: 'east' is no decimal number, but 'bloc' of 'i' is used as one
            s.yaml:4:69: error: 'west' is no decimal number, but 'bloc' of 'j' is used as one
            """
        ),
        (
            "sponsor: peers, mitigated_by: security, weight: 1",
            "10:39: error: unknown attribute of a standard 'security'; there is none"
        ),
        (
            "weight: 1",
            """
            10:8: error: term 't' needs exactly one of 'network', 'quality', 'sponsor', 'attribute', 'taste', \
            'switching', 'peers'
            """
        ),
    ])
    func term_isRefused(term: String, problem: String) {
        #expect(Sample.problems(in: text(term)).joined(separator: "\n") == "s.yaml:" + problem)
    }

    @Test(arguments: [
        ("linear: {scale: -1}", "8:28: error: 'scale' is -1; expected a number of at least 0"),
        (
            "linear: {}, logit: {temperature: 1}",
            """
            8:11: error: 'adoption.choice' needs exactly one of 'logit', 'best_response', 'threshold', \
            'proportional' and 'linear'
            """
        ),
        (
            "best_response: {mistake: others}",
            "8:37: error: unknown value 'others' for 'mistake'; did you mean 'other'?"
        ),
    ])
    func choice_isRefused(choice: String, problem: String) {
        let text = text("attribute: adopts, weight: 1", choice: choice)
        #expect(Sample.problems(in: text) == ["s.yaml:" + problem])
    }

    @Test func permanent_isTrueOrFalse() throws {
        let term = "attribute: adopts, weight: 1"
        #expect(
            Sample.problems(in: text(term, standard: "{permanent: yes}")) == [
                "s.yaml:3:35: error: expected true or false for 'permanent', found 'yes'; write true"
            ])
        let standards = try scenario(term, standard: "{permanent: true}").standards
        #expect(standards.map(\.isPermanent) == [false, true])
    }

    @Test(arguments: [
        ("security: 1.5", "3:47: error: 'security' is 1.5 for 'b'; what mitigates must be from 0 to 1"),
        (
            "security: {path: {0: 0, 1: -0.5}}",
            "3:47: error: 'security' is -0.5 for 'b'; what mitigates must be from 0 to 1"
        ),
        (
            "secrity: 1",
            "10:39: error: unknown attribute of a standard 'security'; did you mean 'secrity'?"
        ),
    ])
    func mitigation_isRefused(attribute: String, problem: String) {
        let text = text(
            "sponsor: peers, mitigated_by: security, weight: 1", standard: "{attributes: {\(attribute)}}")
        #expect(Sample.problems(in: text) == ["s.yaml:" + problem])
    }

    /// An attribute that mitigates stays from 0 to 1; others have no bounds.
    @Test func policy_setsNoMitigationBeyondOne() throws {
        func problems(_ term: String) -> [String] {
            let policy =
                "policies: {p: [{at: 1, set: {parameter: standards.b.attributes.security, to: 2}}]}\n"
            return Sample.problems(in: text(term, standard: "{attributes: {security: 1}}") + policy)
        }
        #expect(problems("sponsor: peers, weight: 1") == [])
        #expect(
            problems("sponsor: peers, mitigated_by: security, weight: 1") == [
                """
                s.yaml:11:78: error: 'standards.b.attributes.security' can't be 2.0; expected a number from 0.0 to 1.0
                """
            ])
    }

    /// Numbers of a taste are inputs like others: with a source of their own, that of the taste, or none.
    @Test func numbersOfATaste_areCounted() throws {
        let plain = try scenario("taste: {discrete: [[1, 0.5], [2, 0.5]]}, standards: a, weight: 1")
        #expect(plain.inputs.filter { $0.path.contains("taste") }.map(\.assumptions) == [1, 1, 1, 1])
        let sourced = try scenario(
            """
            taste: {normal: [{value: 0.5, source: "assumption: a guess"}, 2], source: "survey"}, standards: a, \
            weight: 1
            """)
        let inputs = sourced.inputs.filter { $0.path.contains("taste") }
        #expect(inputs.map(\.path) == ["adoption.x.t.taste.normal[0]", "adoption.x.t.taste.normal[1]"])
        #expect(inputs.map(\.value) == [0.5, 2])
        #expect(inputs.map(\.source) == ["assumption: a guess", "survey"])
        #expect(inputs.map(\.assumptions) == [1, 0])
    }

    @Test(arguments: [
        ("network: peers, weight: 1", "share of peers partners one can work with"),
        ("sponsor: peers, combine: min, weight: 1", "peers toward the sponsors (min)"),
        (
            "network: peers, holding: [none, b], actor: size, standards: a, weight: 1",
            "size × share of peers partners that hold none or b, for a"
        ),
        (
            "taste: {uniform: [-1, 1]}, profiles: [none, a], weight: 1",
            "random taste for none, a, uniform from -1.0 to 1.0"
        ),
        (
            "taste: {normal: [0, 0.5]}, standards: a, weight: 1",
            "random taste for a, normal with mean 0.0 and standard deviation 0.5"
        ),
        (
            "taste: {discrete: [[1, 0.25], [0, 0.75]]}, standards: a, weight: 1",
            "random taste for a, 1.0 with probability 0.25, 0.0 with probability 0.75"
        ),
    ])
    func term_isSummedUp(term: String, words: String) throws {
        #expect(try scenario(term).adoption.groups[0].terms[0].feature.summary == words)
    }

    @Test func rules_haveTheirDefaults() throws {
        let term = "attribute: adopts, weight: 1"
        let linear = try scenario(term, choice: "linear: {}")
        #expect(linear.parameters[0].path == "adoption.choice.linear.scale")
        #expect(linear.parameters[0].value(at: 0) == 1)
        guard case .bestResponse(_, _, .any) = try scenario(term, choice: "best_response: {}").adoption.choice
        else { throw Refusal() }
    }

    private struct Refusal: Error {}
}
