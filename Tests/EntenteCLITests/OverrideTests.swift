import Testing

@Suite("--set")
struct OverrideTests {
    /// What is said about one override.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let override: String
        let code: Int32
        let message: String
        var testDescription: String { override }

        init(_ override: String, code: Int32 = 65, _ message: String) {
            (self.override, self.code, self.message) = (override, code, message)
        }
    }

    @Test(arguments: refusals) func wrongOverride_isRefused(refusal: Refusal) async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await folder.expectRefusal(
            ["run", ".", "--out", "out", "--set", refusal.override], code: refusal.code, refusal.message)
    }

    private static let refusals = [
        Refusal(
            "adoption.states.network.wieght=3",
            """
            <--set>:1:1: error: there is no 'wieght' in adoption.states.network; did you mean 'weight'?
                adoption.states.network.wieght=3
                ^
            """),
        Refusal(
            "adoption.states.tariffs.weight=3",
            """
            <--set>:1:1: error: there is no 'tariffs' in adoption.states; there are network, quality, trust
                adoption.states.tariffs.weight=3
                ^
            """),
        Refusal(
            "outcomes[7]=share",
            """
            <--set>:1:1: error: outcomes has 2 items, counted from 0; there is no [7]
                outcomes[7]=share
                ^
            """),
        Refusal(
            "adoption..states=3",
            """
            <--set>:1:1: error: 'adoption..states' is no path; write words joined by dots
                adoption..states=3
                ^
            """),
        Refusal(
            "nothing", code: 64,
            "error: 'nothing' is no override; write KEY=VALUE on one line, such as adoption.states.trade.weight=3"
        ),
        Refusal(
            "=3", code: 64,
            "error: '=3' is no override; write KEY=VALUE on one line, such as adoption.states.trade.weight=3"),
        Refusal(
            "adoption.states.network.weight=heavy",
            """
            <--set>:1:32: error: expected a number for 'weight', found 'heavy'
                adoption.states.network.weight=heavy
                                               ^
            """),
        Refusal(
            "adoption.states.network.weight=",
            """
            <--set>:1:32: error: expected a number for 'weight', found nothing
                adoption.states.network.weight=
                                               ^
            """),
        Refusal(
            "adoption.states.network.weight=[",
            """
            <--set>:1:33: error: expected a value here
                adoption.states.network.weight=[
                                                ^
            """),
        Refusal(
            "run.replicates=0",
            """
            <--set>:1:16: error: 'replicates' is 0; expected a whole number from 1 to 1000000000
                run.replicates=0
                               ^
            """),
    ]

    @Test func overrides_changeTheRun() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(
            [
                "run", ".", "--set", "run.seed=9", "--set", "adoption.choice.logit.temperature=2", "--out",
                "set",
            ])
        try folder.put(
            "scenario.yaml",
            Sample.scenario.replacing("seed: 7", with: "seed: 9")
                .replacing("temperature: 0.5", with: "temperature: 2"))
        try await folder.expectSilentSuccess(["run", ".", "--out", "written"])
        #expect(try folder.tables("set") == folder.tables("written"))
    }

    @Test func secondOverride_isReportedAtItsLine() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await folder.expectRefusal(
            ["run", ".", "--set", "run.seed=1", "--set", "run.seed=x", "--out", "out"], code: 65,
            """
            <--set>:2:10: error: expected a whole number from 0 to 4294967295 for 'seed', found 'x'
                run.seed=x
                         ^
            """)
    }
}
