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
