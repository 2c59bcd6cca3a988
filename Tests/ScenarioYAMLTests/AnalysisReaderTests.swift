import ScenarioModel
import ScenarioYAML
import Testing

@Suite struct AnalysisReaderTests {
    private static func landscape(_ more: String) throws -> Landscape {
        try LandscapeReader.read(
            text: """
                landscape: four
                title: "Four actors"
                sources: {T: "A test"}
                actors:
                  size: weight
                  members:
                    a: {weight: 1, kind: x, source: T}
                    b: {weight: 2, kind: y}
                    c: {weight: 3, kind: x, source: "assumption"}
                    d: {weight: 4, kind: x}

                """ + more + "\n"
        ).model
    }

    @Test func members_haveSizesAndSources() throws {
        let landscape = try Self.landscape("propensity: {everyone: {value: -1, source: T}}")
        #expect(landscape.heading.id.value == "four")
        #expect(landscape.heading.title == "Four actors")
        #expect(landscape.heading.sources.map(\.title) == ["A test"])
        #expect(landscape.actors.map(\.value) == ["a", "b", "c", "d"])
        #expect(landscape.sizes == [1, 2, 3, 4])
        #expect(landscape.starts == 1000)
        #expect(landscape.seed == 1)
        #expect(landscape.observed == nil)
        #expect(landscape.inputs.map(\.path) == ["actors.weight", "propensity.everyone"])
        #expect(landscape.inputs.map(\.count) == [4, 1])
        #expect(landscape.inputs.map(\.assumptions) == [3, 0])
        #expect(landscape.inputs[0].source == "T; assumption")
    }

    @Test func propensities_followAnAttribute() throws {
        let landscape = try Self.landscape(
            "propensity: {by: kind, alike: -1, different: 0.5}\nobserved: {column: kind}")
        let (s, d) = (-1.0, 0.5)
        #expect(landscape.propensities == [0, d, s, s, d, 0, d, d, s, d, 0, s, s, d, s, 0])
        #expect(landscape.observed?.first == "x")
        #expect(landscape.observed?.second == "y")
        #expect(landscape.observed?.isSecond == [false, true, false, false])
    }

    @Test func propensities_comeFromATable() throws {
        let folder = try TemporaryFolder([
            "pairs.csv": "actor,partner,propensity\nc,a,-2\na,b,0.5\nb,a,0.5\n"
        ])
        let document = try LandscapeReader.read(
            text: """
                landscape: three
                actors: {size: s, members: {a: {s: 1}, b: {s: 1}, c: {s: 1}}}
                propensity: {table: pairs.csv, missing: 3}
                """, directory: folder.path)
        #expect(document.model.propensities == [0, 0.5, -2, 0.5, 0, 3, -2, 3, 0])
        #expect(document.inputs.map(\.path) == ["landscape.yaml", "pairs.csv"])
    }

    @Test func ties_areJoined() throws {
        let landscape = try Self.landscape(
            "propensity: {everyone: 1}\ntogether: [[d, b]]\napart: [[c, b]]\nsearch: {starts: 5, seed: 0}")
        #expect(
            landscape.ties == [
                [
                    TiedActor(actor: 1, isOpposed: false), TiedActor(actor: 2, isOpposed: true),
                    TiedActor(actor: 3, isOpposed: false),
                ]
            ])
        #expect(landscape.starts == 5)
        #expect(landscape.seed == 0)
    }

    @Test func body_hasItsVotesAndSources() throws {
        let document = try VotingBodyReader.read(
            text: """
                power: council
                source: "the statutes"
                members: {a: 1.5, b: {value: 2, source: assumption}, c: 1}
                threshold: 0.6
                support: 0.9
                sampling: {permutations: 10, seed: 4294967295}
                """)
        let body = document.model
        #expect(document.warnings.isEmpty)
        #expect(body.members.map(\.value) == ["a", "b", "c"])
        #expect(body.votes == [1.5, 2, 1])
        #expect(body.whole.votes == [15, 20, 10])
        #expect(body.whole.quota == 27)
        #expect(body.support?.value == 0.9)
        #expect(body.samples == 10)
        #expect(body.seed == .max)
        #expect(
            body.inputs.map(\.path) == ["members.a", "members.b", "members.c", "threshold", "support"])
        #expect(body.inputs.map(\.assumptions) == [0, 1, 0, 0, 1])
    }

    @Test func severalProblems_comeTogether() throws {
        let error = try #require(throws: ScenarioError.self) {
            try LandscapeReader.read(
                text: """
                    landscape: "two words"
                    actors: {size: s, members: {a: {s: 0}, b: {s: 1}, "c d": {s: 1}}}
                    propensity: {everyone: much}
                    search: {starts: 0}
                    """)
        }
        #expect(
            error.diagnostics.map { "\($0.position): \($0.message)" } == [
                "landscape.yaml:1:12: 'two words' is no word; use letters, digits, '_' and '-'",
                "landscape.yaml:2:36: '0' is no size for 'a'; expected a number above 0",
                "landscape.yaml:2:51: 'c d' is no id; use letters, digits, '_' and '-'",
                "landscape.yaml:3:24: expected a number for 'everyone', found 'much'",
                "landscape.yaml:4:18: 'starts' is 0; expected a whole number from 1 to 10000000",
            ])
    }
}
