import Testing

@Suite("Usage")
struct UsageTests {
    private static let usage = """
        Usage: entente run [<options>] <scenario>
          See 'entente run --help' for more information.
        """
    private static let replicatesHelp =
        "Help:  --replicates <n>  Replicates per policy and design point. The default is the scenario's."
    private static let seedHelp =
        "Help:  --seed <s>  The seed, 0 to 4294967295. The default is the scenario's."

    /// Arguments of `run` and what is said about them, before the usage.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let message: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: [String], _ message: String) {
            (self.arguments, self.message) = (arguments, message)
        }
    }

    @Test(arguments: refusals) func wrongUsage_isRefused(refusal: Refusal) async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await folder.expectRefusal(
            ["run", ".", "--out", "out"] + refusal.arguments, code: 64, refusal.message + "\n" + Self.usage)
    }

    private static let refusals = [
        Refusal(["--threads", "0"], "Error: --threads is 0; expected a number from 1 to 4096"),
        Refusal(["--threads", "-2"], "Error: --threads is -2; expected a number from 1 to 4096"),
        Refusal(["--replicates", "0"], "Error: --replicates is 0; expected a number from 1 to 1000000000"),
        Refusal(["--replicates", "-1"], "Error: --replicates is -1; expected a number from 1 to 1000000000"),
        Refusal(
            ["--replicates", "99999999999999999999"],
            "Error: The value '99999999999999999999' is invalid for '--replicates <n>'\n\(replicatesHelp)"),
        Refusal(
            ["--replicates", "many"],
            "Error: The value 'many' is invalid for '--replicates <n>'\n\(replicatesHelp)"),
        Refusal(["--replicates"], "Error: Missing value for '--replicates <n>'\n\(replicatesHelp)"),
        Refusal(
            ["--seed", "4294967296"], "Error: The value '4294967296' is invalid for '--seed <s>'\n\(seedHelp)"
        ),
        Refusal(["--seed", "-1"], "Error: The value '-1' is invalid for '--seed <s>'\n\(seedHelp)"),
        Refusal(["--thread", "2"], "Error: Unknown option '--thread'. Did you mean '--threads'?"),
        Refusal(["other.yaml"], "Error: Unexpected argument 'other.yaml'"),
    ]

    @Test func unknownPolicy_getsASuggestion() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await folder.expectRefusal(
            ["run", ".", "--out", "out", "--policy", "exclusoin"], code: 64,
            "error: unknown policy 'exclusoin'; did you mean 'exclusion'?")
        try await folder.expectRefusal(
            ["run", ".", "--out", "out", "--policy", "peace"], code: 64,
            "error: unknown policy 'peace'; there are baseline, exclusion")
    }

    @Test func missingScenario_isRefused() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        for command in ["run", "validate", "describe"] {
            try await folder.expectRefusal(
                [command, "nowhere.yaml"], code: 74,
                "error: cannot read 'nowhere.yaml': no such file or folder")
            try await folder.expectRefusal(
                [command, "nowhere"], code: 74, "error: cannot read 'nowhere': no such file or folder")
        }
    }

    @Test func folderWithoutScenario_isRefused() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await folder.expectRefusal(
            ["run", "out"], code: 74, "error: cannot read 'out/scenario.yaml': no such file or folder")
    }

    @Test func folderNamedLikeAScenario_isRefused() async throws {
        let folder = try Workspace(["scenario.yaml/inner": ""])
        try await folder.expectRefusal(
            ["run", "scenario.yaml"], code: 74,
            "error: cannot read 'scenario.yaml/scenario.yaml': no such file or folder")
        try await folder.expectRefusal(
            ["run", "."], code: 74, "error: cannot read './scenario.yaml': it is a folder, not a file")
    }

    @Test func moreStepsThanMemoryHolds_areRefused() async throws {
        var files = Sample.withEarlierResults
        files["scenario.yaml"] = Sample.scenario
            .replacing("time: {from: 2025-Q1, to: 2027-Q4}", with: "time: {steps: 1000000}")
            .replacing("at: 2026-Q1", with: "at: 4")
        let folder = try Workspace(files)
        let before = try folder.contents()
        let ending = try await folder.run("run", ".", "--out", "out", "--replicates", "10000")
        let numbers = #/\d+ GB/#
        #expect(
            ending.error.replacing(numbers, with: "… GB")
                == "error: the results need about … GB of memory, and the machine has … GB; "
                + "ask for fewer steps, outcomes or --replicates, or a larger 'run.series_every' or "
                + "'run.adoption_every'\n")
        #expect(ending.code == 64)
        #expect(try folder.contents() == before)
    }
}
