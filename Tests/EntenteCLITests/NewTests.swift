import Testing

@Suite("New")
struct NewTests {
    @Test func newScenario_isValidAndRuns() async throws {
        let folder = try Workspace()
        let made = try await folder.run("new", "fresh/")
        #expect(made.output == "made fresh/; run it with: entente run fresh\n")
        #expect(made.error == "")
        #expect(made.code == 0)
        #expect(try folder.contents().keys.sorted() == ["fresh", "fresh/scenario.yaml", "fresh/states.csv"])

        let valid = try await folder.run("validate", "fresh")
        #expect(
            valid.output == "fresh/scenario.yaml: starter is valid, 29 of 29 input numbers are assumptions\n")
        #expect(valid.error == "")
        #expect(valid.code == 0)

        try await folder.expectSilentSuccess(["run", "fresh", "--replicates", "2"])
        #expect(try folder.contents("results/starter").keys.sorted() == Sample.results.sorted())
    }

    @Test func secondNew_refusesAndChangesNothing() async throws {
        let folder = try Workspace(["fresh/scenario.yaml": "mine\n"])
        try await folder.expectRefusal(
            ["new", "fresh"], code: 73,
            "error: cannot create 'fresh/scenario.yaml': exists already; choose another folder")
    }

    @Test func newInAFolderWithOtherFiles_leavesThem() async throws {
        let folder = try Workspace(["fresh/notes.txt": "mine\n"])
        #expect(try await folder.run("new", "fresh").code == 0)
        #expect(try folder.text("fresh/notes.txt") == "mine\n")
        #expect(
            try folder.contents("fresh").keys.sorted() == ["notes.txt", "scenario.yaml", "states.csv"])
    }

    @Test func newWhereAFileIs_refuses() async throws {
        let folder = try Workspace(["fresh": "mine\n"])
        try await folder.expectRefusal(
            ["new", "fresh"], code: 73, "error: cannot create 'fresh': it is a file, not a folder")
        try await folder.expectRefusal(
            ["new", "fresh/inner"], code: 73,
            "error: cannot create 'fresh/inner': a part of the path is a file, not a folder")
        try await folder.expectRefusal(
            ["new", ""], code: 73, "error: cannot create '': the path is empty")
    }
}
