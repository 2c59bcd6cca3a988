import Foundation
import Testing

/// Units of work, and tables, that something has spoilt.
@Suite("Damaged files")
struct DamageTests {
    private static let study = ["run", ".", "--replicates", "40", "--out", "out"]

    /// A folder with the tables of a whole run in `whole`, and all units of the same in `out`.
    private static func workspace() async throws -> Workspace {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--replicates", "40", "--out", "whole"])
        try await folder.expectSilentSuccess(study + ["--shard", "1/1"])
        return folder
    }

    @Test func damagedUnits_areDoneAgain() async throws {
        let folder = try await Self.workspace()
        let names = folder.units("out").map { "out/units/\($0)" }
        try #require(names.count >= 8)
        let bytes = try names.map { try folder.bytes($0) }
        try folder.put(names[0], bytes: [])
        try folder.put(names[1], bytes: Array(bytes[1].prefix(bytes[1].count / 2)))
        try folder.put(names[2], bytes: Array(bytes[2].dropLast()))
        var flipped = bytes[3]
        flipped[flipped.count / 2] ^= 1
        try folder.put(names[3], bytes: flipped)
        try folder.put(names[4], bytes: bytes[5])
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(names[6])")

        let ending = try await Program.run(Self.study, in: folder.path)
        #expect(ending.error == "note: 5 units on the disk were damaged and were done again\n")
        #expect(ending.code == 0)
        #expect(try folder.tables("out") == folder.tables("whole"))
        #expect(folder.units("out") == [])
    }

    @Test func oneDamagedUnit_isDoneAgain() async throws {
        let folder = try await Self.workspace()
        let name = try #require(folder.units("out").last)
        try folder.put("out/units/\(name)", "entente unit 1\n")
        let ending = try await Program.run(Self.study, in: folder.path)
        #expect(ending.error == "note: 1 unit on the disk was damaged and was done again\n")
        #expect(ending.code == 0)
        #expect(try folder.tables("out") == folder.tables("whole"))
    }

    @Test func finishedResults_stayAsTheyAre() async throws {
        let folder = try await Self.workspace()
        try await folder.expectRefusal(
            ["run", ".", "--replicates", "40", "--out", "whole"], code: 0,
            "note: 'whole' has the results of this study, 80 runs; nothing to do")
    }

    @Test(arguments: ["outcomes.csv", "series.csv", "assumptions.csv"])
    func damagedTable_isWrittenAgain(name: String) async throws {
        let folder = try await Self.workspace()
        let tables = try folder.tables("whole")
        let bytes = try folder.bytes("whole/\(name)")
        try folder.put("whole/\(name)", bytes: Array(bytes.dropLast(3)))
        try await folder.expectSilentSuccess(["run", ".", "--replicates", "40", "--out", "whole"])
        #expect(try folder.tables("whole") == tables)
        try FileManager.default.removeItem(atPath: "\(folder.path)/whole/\(name)")
        try await folder.expectSilentSuccess(["run", ".", "--replicates", "40", "--out", "whole"])
        #expect(try folder.tables("whole") == tables)
    }
}
