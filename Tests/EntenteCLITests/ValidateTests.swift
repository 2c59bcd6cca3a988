import Testing

@Suite("Validate")
struct ValidateTests {
    private static let wrongKey = Sample.scenario.replacing("seed: 7", with: "sede: 7")
    private static let wrongDate = Sample.scenario.replacing("at: 2026-Q1", with: "at: 2031-Q1")

    private static let wrongKeyMessage = """
        a.yaml:4:22: error: unknown key 'sede' in run; did you mean 'seed'?
            run: {replicates: 3, sede: 7}
                                 ^
        """
    private static let wrongDateMessage = """
        b.yaml:24:12: error: '2031-Q1' lies outside the run, which goes from 2025-Q1 to 2027-Q4
                - {at: 2031-Q1, ban: {standards: south, actors: {bloc: west}}}
                       ^
        """

    private static func files(_ more: [String: String]) -> [String: String] {
        Sample.withEarlierResults.merging(more) { $1 }
    }

    @Test func validScenario_givesOneLine() async throws {
        let folder = try Workspace(Sample.files)
        for argument in [".", "./", "scenario.yaml"] {
            let ending = try await folder.run("validate", argument)
            let path = argument == "scenario.yaml" ? argument : "./scenario.yaml"
            #expect(ending.output == "\(path): sample is valid, 24 of 25 input numbers are assumptions\n")
            #expect(ending.error == "")
            #expect(ending.code == 0)
        }
    }

    @Test func twoWrongScenarios_areBothReported() async throws {
        let folder = try Workspace(Self.files(["a.yaml": Self.wrongKey, "b.yaml": Self.wrongDate]))
        try await folder.expectRefusal(
            ["validate", "b.yaml", "a.yaml"], code: 65,
            "\(Self.wrongKeyMessage)\n\(Self.wrongDateMessage)\n2 errors")
    }

    @Test func validAndWrongScenario_areBothReported() async throws {
        let folder = try Workspace(Self.files(["b.yaml": Self.wrongDate]))
        let ending = try await folder.run("validate", "scenario.yaml", "b.yaml")
        #expect(
            ending.output == "scenario.yaml: sample is valid, 24 of 25 input numbers are assumptions\n")
        #expect(ending.error == Self.wrongDateMessage + "\n")
        #expect(ending.code == 65)
    }

    @Test func missingScenario_doesNotHideTheOthers() async throws {
        let folder = try Workspace(Self.files(["a.yaml": Self.wrongKey]))
        try await folder.expectRefusal(
            ["validate", "nowhere.yaml", "a.yaml", "neither.yaml"], code: 65,
            """
            error: cannot read 'nowhere.yaml': no such file or folder
            error: cannot read 'neither.yaml': no such file or folder
            \(Self.wrongKeyMessage)
            """)
        let ending = try await folder.run("validate", "nowhere.yaml", "scenario.yaml")
        #expect(
            ending.output == "scenario.yaml: sample is valid, 24 of 25 input numbers are assumptions\n")
        #expect(ending.error == "error: cannot read 'nowhere.yaml': no such file or folder\n")
        #expect(ending.code == 74)
    }

    @Test func warnings_areShownAndAreNoErrors() async throws {
        let folder = try Workspace(
            Self.files([
                "w.yaml": Sample.scenario.replacing(
                    "weight: market}", with: "weight: market}\n  idlers: {count: 2}")
            ]))
        let ending = try await folder.run("validate", "w.yaml")
        #expect(ending.output == "w.yaml: sample is valid, 24 of 25 input numbers are assumptions\n")
        #expect(
            ending.error == """
                w.yaml:11:3: warning: 'idlers' has no terms under 'adoption', so its actors keep their first profile
                      idlers: {count: 2}
                      ^

                """)
        #expect(ending.code == 0)
    }
}
