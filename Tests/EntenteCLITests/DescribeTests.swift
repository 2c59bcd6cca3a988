import Testing

@Suite("Describe")
struct DescribeTests {
    @Test func describe_countsAndListsTheAssumptions() async throws {
        let folder = try Workspace(Sample.files)
        let ending = try await folder.run("describe", ".")
        #expect(ending.error == "")
        #expect(ending.code == 0)
        #expect(
            ending.output.hasSuffix(
                """


                Inputs: 24 of 25 numbers are assumptions
                   adoption.revision.simultaneous.hazard  0.5        assumption
                   adoption.choice.logit.temperature      0.5        assumption
                   adoption.states.network.weight         2.0        assumption
                   adoption.states.quality.weight         1.0        assumption
                   adoption.states.trust.weight           1.0        assumption
                   standards.north.quality                1.0                       a test
                   standards.south.quality                0.9        assumption
                   states.csv:market                      4 numbers  4 assumptions
                   states.csv:trust_alpha                 4 numbers  4 assumptions
                   states.csv:trust_beta                  4 numbers  4 assumptions
                   trade.csv:weight                       6 numbers  6 assumptions

                """), "\(ending.output)")
    }

    @Test func describe_takesOverrides() async throws {
        let folder = try Workspace(Sample.files)
        let ending = try await folder.run("describe", ".", "--set", "adoption.states.network.weight=2.5")
        #expect(ending.output.contains("adoption.states.network.weight         2.5        assumption\n"))
        #expect(ending.code == 0)
    }

    /// With 2, 1 and 1 votes and a quota of 3, whoever has 2 decides in 4 of 6 orders and in 3 of 5 swings.
    @Test func describe_tellsWhoDecidesInABody() async throws {
        let folder = try Workspace([
            "scenario.yaml": """
            scenario: voters
            time: {steps: 8}
            standards: {a: {published_by: forum}, b: {fork_of: forum}}
            bodies:
              forum: {members: x, votes: seats, threshold: 0.75, from: 2, every: 2, stages: 3, patience: 4}
            actors: {x: {members: {i: {seats: 2}, j: {seats: 1}, k: {seats: 1}}}}
            adoption: {revision: {sequential: {}}, choice: {linear: {}}, x: {q: {quality: standard, weight: 1}}}
            """
        ])
        let ending = try await folder.run("describe", ".")
        #expect(ending.code == 0)
        #expect(
            ending.output.contains(
                """
                Standards
                   a  a  no sponsor  from 0, published by forum
                   b  b  no sponsor  from 0, fork of forum
                Profiles: none, a, b

                Bodies
                   forum  forum  3 members, votes by seats, threshold 0.75  from 2 every 2 steps, 3 must pass, gives up \
                after 4 failures

                Power in forum at the start: Shapley–Shubik, Banzhaf (shares)
                   i  2/3  0.666667  3/5  0.600000
                   j  1/6  0.166667  1/5  0.200000
                   k  1/6  0.166667  1/5  0.200000

                """), "\(ending.output)")
    }

    @Test func describeAndValidate_writeNoFiles() async throws {
        let folder = try Workspace(Sample.files)
        for command in ["describe", "validate"] { #expect(try await folder.run(command, ".").code == 0) }
        #expect(try folder.contents().keys.sorted() == Sample.files.keys.sorted())
    }

    @Test func aReaderThatLeavesEarly_isNoError() async throws {
        let folder = try Workspace(Sample.files)
        let ending = try await folder.run(
            "describe", ".", shell: #"{ "$0" "$@"; echo "code $?" >&2; } | head -n 1"#)
        #expect(ending.output == "Two standards, four states\n")
        #expect(ending.error == "code 0\n")
    }
}
