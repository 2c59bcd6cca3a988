import Foundation
import Testing

@Suite("Output folder")
struct OutputFolderTests {
    private static func expectRefusal(
        _ folder: Workspace, out: String, code: Int32, _ message: String,
        location: SourceLocation = #_sourceLocation
    ) async throws {
        try await folder.expectRefusal(
            ["run", "scenario.yaml", "--out", out], code: code, "error: " + message, location: location)
    }

    @Test func pathUnderAFile_cannotBeMade() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await Self.expectRefusal(
            folder, out: "states.csv", code: 73, "cannot create 'states.csv': it is a file, not a folder")
        for out in ["states.csv/out", "states.csv/deep/out", "out/notes.txt/out"] {
            try await Self.expectRefusal(
                folder, out: out, code: 73,
                "cannot create '\(out)': a part of the path is a file, not a folder")
        }
    }

    @Test func emptyPath_isRefused() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await Self.expectRefusal(folder, out: "", code: 73, "cannot create '': the path is empty")
    }

    @Test func folderInPlaceOfATable_isRefused() async throws {
        var files = Sample.withEarlierResults
        files["out/series.csv"] = nil
        files["out/series.csv/keep"] = "the user's own\n"
        let folder = try Workspace(files)
        try await folder.expectRefusal(
            ["run", "scenario.yaml", "--out", "out"], code: 74,
            """
            note: 6 finished units of work are kept in 'out'; the same command goes on from there
            error: cannot write 'out/series.csv': it is a folder, not a file
            """, keptIn: "out")
    }

    @Test(.enabled(if: getuid() != 0, "permissions do not bind root"))
    func lockedFolder_cannotBeWritten() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        let locked = "\(folder.path)/out"
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: locked)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked) }
        try await Self.expectRefusal(folder, out: "out", code: 74, "cannot write 'out': permission denied")
        try await Self.expectRefusal(
            folder, out: "out/inner", code: 73, "cannot create 'out/inner': permission denied")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self"), "there is no /proc"))
    func systemFolder_cannotBeWritten() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await Self.expectRefusal(
            folder, out: "/proc/entente/out", code: 73,
            "cannot create '/proc/entente/out': no such file or folder")
    }

    @Test func linkToAFolder_isFollowed() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/link", withDestinationPath: "out")
        try await folder.expectSilentSuccess(["run", ".", "--out", "link"])
        #expect(try folder.contents("out").keys.sorted() == (Sample.results + ["notes.txt"]).sorted())
        #expect(try folder.text("out/outcomes.csv").hasPrefix("run_id,policy,"))
    }
}
