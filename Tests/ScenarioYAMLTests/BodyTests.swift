import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// Bodies, what they publish and who joins them, read and refused.
@Suite struct BodyTests {
    private func text(
        _ keys: String, standards: String = "{a: {published_by: forum}, b: {}}", changes: String = "",
        outcomes: String = "[share]"
    ) -> String {
        """
        scenario: bodies
        time: {steps: 4}
        standards: \(standards)
        bodies:
          forum: {\(keys)}
        actors:
          x: {members: {i: {size: 2, bloc: east}, j: {size: 3, bloc: west}}}
          y: {weight: mass, members: {k: {size: -1, bloc: "", mass: 2}}}
        adoption: {revision: {sequential: {}}, choice: {linear: {}}, x: {q: {quality: standard, weight: 1}}}
        policies: {p: [\(changes)]}
        outcomes: \(outcomes)

        """
    }

    private func problems(_ text: String) -> [String] { Sample.problems(in: text) }

    @Test func body_isRead() throws {
        let keys =
            "title: F, members: x, votes: {one_per: bloc}, threshold: {path: {0: 0.5, 2: 1}}, vetoes: [i, [i, j]], "
            + "from: 1, every: 2, stages: 3, patience: 4, temperature: 0.5, discipline: {by: bloc, strength: 0.6}"
        let standards =
            "{a: {published_by: forum, maturity: {4: 1, 0: {value: 0.5, source: S}}}, b: {fork_of: forum}}"
        let scenario = try ScenarioReader.read(text: text(keys, standards: standards)).scenario
        let body = try #require(scenario.bodies.first)
        #expect(body.id.value == "forum" && body.title == "F" && body.stages == 3 && body.patience == 4)
        #expect(body.from == 1 && body.every == 2)
        #expect(body.vetoes.map { $0.map(\.value) } == [["i"], ["i", "j"]])
        #expect(body.votes(of: [0, 1], in: scenario) == [1, 1])
        let paths = scenario.parameters.map(\.path).filter { $0.hasPrefix("bodies") }
        #expect(
            paths == [
                "bodies.forum.threshold", "bodies.forum.temperature", "bodies.forum.discipline.strength",
            ])
        let maturity = try #require(scenario.standards[0].maturity)
        #expect([0, 1, 2, 4, 9].map { maturity.value(after: $0) } == [0.5, 0.625, 0.75, 1, 1])
        #expect(scenario.standards[1].origin?.value == "forum")
        #expect(scenario.inputs.contains { $0.path == "standards.a.maturity" && $0.source == "S" })
    }

    @Test(arguments: [
        (
            "members: x",
            "5:10: error: 'threshold' is missing in bodies.forum; write, for example, 'threshold: 0.71'"
        ),
        (
            "members: x, threshold: 1.5",
            "5:34: error: 'threshold' is 1.5; expected a number above 0, at most 1"
        ),
        (
            "members: x, threshold: 0",
            "5:34: error: 'threshold' is 0; expected a number above 0, at most 1"
        ),
        ("members: z, threshold: 1", "5:20: error: unknown actor 'z'; did you mean 'i'?"),
        (
            "members: {bloc: north}, threshold: 1", "5:20: error: no actor fits 'bloc north'"
        ),
        (
            "members: x, threshold: 1, votes: weigth",
            "5:44: error: unknown attribute of 'x' 'weigth'; there are size, bloc"
        ),
        (
            "members: y, threshold: 1, votes: size",
            "8:41: error: '-1' is no number of votes for 'k'; expected a number of at least 0"
        ),
        (
            "members: {group: [x, y]}, threshold: 1, votes: weight",
            "5:20: error: the weights of 'x' and 'y' can't be added up; give the members of 'forum' an attribute with "
                + "their votes"
        ),
        (
            "members: y, threshold: 1, votes: {one_per: bloc}",
            "8:51: error: 'k' has no 'bloc', so it has no vote"
        ),
        (
            "members: x, threshold: 1, votes: [size]",
            "5:44: error: expected equal, weight, an attribute, or {one_per: <attribute>} for 'votes'"
        ),
        (
            "members: x, threshold: 1, votes: {per: bloc}",
            "5:45: error: unknown key 'per' in bodies.forum.votes; allowed are one_per"
        ),
        (
            "members: x, threshold: 1, discipline: {by: home, strength: 1}",
            "5:54: error: unknown attribute of 'x' 'home'; there are size, bloc"
        ),
        (
            "members: x, threshold: 1, vetoes: [[i], k]",
            "5:51: error: 'k' has a veto but is no member of 'forum', and no policy lets it join"
        ),
        (
            "members: x, threshold: 1, vetoes: [[]]",
            "5:46: error: expected an actor, or a list of actors, such as [huawei, zte]"
        ),
        (
            "members: x, threshold: 1, every: 0",
            "5:44: error: 'every' is 0; expected a whole number from 1 to 1000000"
        ),
    ])
    func body_isRefused(keys: String, message: String) {
        #expect(problems(text(keys)).contains("s.yaml:" + message), "\(problems(text(keys)))")
    }

    @Test(arguments: [
        (
            "{a: {}, b: {}}",
            "5:3: error: 'forum' has nothing to publish; write 'published_by: forum' at a standard"
        ),
        (
            "{a: {published_by: forum}, b: {published_by: forum}}",
            "3:57: error: 'forum' publishes 'a' already; a body decides about one standard"
        ),
        (
            "{a: {published_by: [forum, club]}}",
            "3:31: error: expected a text for 'published_by', found a list"
        ),
        (
            "{a: {published_by: forum}, b: {fork_of: club}}",
            "3:52: error: unknown body 'club'; there are forum"
        ),
        (
            "{a: {published_by: forum, fork_of: forum}}",
            "3:47: error: 'a' has 'published_by' and 'fork_of'; keep one"
        ),
        (
            "{a: {published_by: forum}, b: {maturity: {0: 1}}}",
            "3:53: error: 'maturity' counts from the publication by a body; give 'published_by' or 'fork_of', or write "
                + "'quality'"
        ),
        (
            "{a: {published_by: forum, maturity: {2024: 1, -1: 2}}}",
            "3:58: error: '-1' is no number of steps since publication; write a whole number of at least 0"
        ),
        (
            "{a: {published_by: forum, maturity: {}}}",
            "3:48: error: 'maturity' is empty; write {0: 0.2, 12: 1}"
        ),
    ])
    func standard_isRefused(standards: String, message: String) {
        let problems = problems(text("members: x, threshold: 1", standards: standards))
        #expect(problems.contains("s.yaml:" + message), "\(problems)")
    }

    @Test func fork_isDoubted_whenTheBodyNeverGivesUp() throws {
        let standards = "{a: {published_by: forum}, b: {fork_of: forum}}"
        let warnings = try ScenarioReader.read(text: text("members: x, threshold: 1", standards: standards))
            .warnings
        let warning = try #require(warnings.first)
        #expect("\(warning.position)" == "scenario.yaml:3:52")
        #expect(
            warning.message == "'forum' never gives up, so 'b' can't be adopted; give the body a 'patience'")
    }

    @Test func votes_areRefused_whenTheySumToZero() {
        let keys = "members: [k], threshold: 1, votes: mass"
        let none = text(keys).replacingOccurrences(of: "mass: 2", with: "mass: 0, other: 1")
            .replacingOccurrences(of: "weight: mass, ", with: "")
        #expect(
            problems(none).contains(
                "s.yaml:5:20: error: the votes of the members of 'forum' sum to zero"), "\(problems(none))")
        let joined = none.replacingOccurrences(
            of: "p: []", with: "p: [{at: 1, join: {body: forum, actors: k}}]")
        #expect(problems(joined).isEmpty, "\(problems(joined))")
    }

    @Test(arguments: [
        ("{at: 1, join: {body: from, actors: k}}", "unknown body 'from'; there are forum"),
        ("{at: 1, leave: {body: forum, actors: z}}", "unknown actor 'z'; did you mean 'i'?"),
        (
            "{at: 1, ramp: 2, leave: {body: forum, actors: i}}",
            "'ramp' has no meaning for a change that holds or does not hold; leave it out"
        ),
        (
            "{at: 1, set: {parameter: bodies.forum.threshold, to: 0}}",
            "'bodies.forum.threshold' can't be 0.0; expected a number above 0, at most 1"
        ),
    ])
    func change_isRefused(change: String, message: String) {
        let problems = problems(text("members: x, threshold: 1", changes: change))
        #expect(problems.contains { $0.hasSuffix("error: " + message) }, "\(problems)")
    }

    @Test func outcome_isRefused_withoutBodies() {
        let whole = text("members: x, threshold: 1", standards: "{a: {}, b: {}}", outcomes: "[ballots]")
        let lines = whole.split(separator: "\n").filter {
            !$0.hasPrefix("bodies") && !$0.hasPrefix("  forum")
        }
        #expect(
            problems(lines.joined(separator: "\n")).contains(
                "s.yaml:1:11: error: 'ballots' measures bodies, but the scenario has none; drop the outcome or add "
                    + "'bodies'"))
        let unknown = text("members: x, threshold: 1", outcomes: "[forked: {body: club}]")
        #expect(problems(unknown).contains("s.yaml:11:27: error: unknown body 'club'; there are forum"))
    }
}
