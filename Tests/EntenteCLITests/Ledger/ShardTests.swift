import Foundation
import Testing

/// Parts of a study, and their joining.
@Suite("Parts of a study")
struct ShardTests {
    private static let plain = ["run", ".", "--replicates", "10"]
    private static let design = ["run", ".", "--replicates", "2", "--design", "lhs", "--points", "3"]

    private static func runParts(_ study: [String], of count: Int, in folder: Workspace) async throws {
        for number in 1...count {
            try await folder.expectSilentSuccess(
                study + ["--shard", "\(number)/\(count)", "--out", "parts/\(number)"])
        }
    }

    @Test(
        arguments: [plain, design], [[1], [1, 2], [2, 1], [1, 2, 3, 4, 5, 6, 7], [3, 7, 1, 6, 2, 5, 4]])
    func parts_giveTheBytesOfOneRun_inAnyOrder(study: [String], order: [Int]) async throws {
        let folder = try Workspace(Sample.uncertain)
        try await folder.expectSilentSuccess(study + ["--out", "whole"])
        try await Self.runParts(study, of: order.count, in: folder)
        let parts = try folder.contents("parts")
        try await folder.expectSilentSuccess(["merge"] + order.map { "parts/\($0)" } + ["--out", "out"])
        #expect(try folder.tables("out") == folder.tables("whole"))
        #expect(try folder.bytes("out/datapackage.json") == folder.bytes("whole/datapackage.json"))
        let after = try folder.contents("parts")
        #expect(after.filter { !$0.key.hasSuffix("lock") } == parts.filter { !$0.key.hasSuffix("lock") })
    }

    @Test func morePartsThanUnits_areJoinedToo() async throws {
        let folder = try Workspace(Sample.files)
        let study = ["run", ".", "--replicates", "1"]
        try await folder.expectSilentSuccess(study + ["--out", "whole"])
        try await Self.runParts(study, of: 4, in: folder)
        #expect((1...4).map { folder.units("parts/\($0)").count } == [1, 1, 0, 0])
        try await folder.expectSilentSuccess(["merge", "--out", "out"] + (1...4).map { "parts/\($0)" })
        #expect(try folder.tables("out") == folder.tables("whole"))
    }

    @Test func missingParts_areNamed() async throws {
        let folder = try Workspace(Sample.files)
        try await Self.runParts(Self.plain, of: 3, in: folder)
        try await folder.expectRefusal(
            ["merge", "parts/1", "parts/3", "--out", "out"], code: 73,
            "error: 1 of 3 parts is not among the folders: 2/3; run what is missing, and give its folder too")
        try await folder.expectRefusal(
            ["merge", "parts/2", "--out", "out"], code: 73,
            "error: 2 of 3 parts are not among the folders: 1/3, 3/3; run what is missing, and give its folder too"
        )
        try await folder.expectRefusal(
            ["merge", "parts/2", "parts/1", "parts/2/", "--out", "out"], code: 73,
            "error: 'parts/2/' is given twice; give every folder once")
    }

    @Test func unfinishedPart_isNamed() async throws {
        let folder = try Workspace(Sample.files)
        try await Self.runParts(Self.plain, of: 2, in: folder)
        try FileManager.default.removeItem(atPath: "\(folder.path)/parts/2/shard.json")
        for part in ["parts/2", "parts/none"] {
            try await folder.expectRefusal(
                ["merge", "parts/1", part, "--out", "out"], code: 73,
                "error: '\(part)' holds no complete part of a study; run 'entente run … --shard k/n --out \(part)' to its "
                    + "end first")
        }
    }

    @Test func partOfAnotherStudy_isRefused() async throws {
        let folder = try Workspace(Sample.files)
        try await Self.runParts(Self.plain, of: 2, in: folder)
        try await folder.expectSilentSuccess(
            Self.plain + ["--seed", "1", "--shard", "2/2", "--out", "parts/other"])
        let file = "\(try Self.realPath(folder))/scenario.yaml"
        try await folder.expectRefusal(
            ["merge", "parts/1", "parts/other", "--out", "out"], code: 73,
            "error: 'parts/other' and 'parts/1' are parts of different studies: \(file) --replicates 10 --seed 1 and "
                + "\(file) --replicates 10")
        try folder.put("scenario.yaml", Sample.scenario.replacing("hazard: 0.5", with: "hazard: 0.6"))
        try await folder.expectRefusal(
            ["merge", "parts/1", "parts/2", "--out", "out"], code: 73,
            "error: 'parts/1' holds a part of another study: 'scenario.yaml' has another content; run the part again, or "
                + "join it with those of its own study")
    }

    @Test func damagedUnitOfAPart_isNamed_andDoneAgainByThePart() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(Self.plain + ["--out", "whole"])
        try await Self.runParts(Self.plain, of: 2, in: folder)
        let name = try #require(folder.units("parts/2").first)
        let bytes = try folder.bytes("parts/2/units/\(name)")
        try folder.put("parts/2/units/\(name)", bytes: Array(bytes.dropLast()))
        let merge = ["merge", "parts/1", "parts/2", "--threads", "1", "--out", "out"]
        let refused = try await Program.run(merge, in: folder.path)
        #expect(
            refused.error
                == "error: the unit '\(name.dropLast(5))' is in none of the folders; run the shard that lacks it again, "
                + "with the command that made it\n")
        #expect(refused.code == 73)
        let again = try await Program.run(
            Self.plain + ["--shard", "2/2", "--out", "parts/2"], in: folder.path)
        #expect(again.error == "note: 1 unit on the disk was damaged and was done again\n")
        #expect(try folder.bytes("parts/2/units/\(name)") == bytes)
        try await folder.expectSilentSuccess(merge)
        #expect(try folder.tables("out") == folder.tables("whole"))
    }

    @Test func joinedTables_replaceAnotherStudy_onlyWhenAsked() async throws {
        let folder = try Workspace(Sample.files)
        try await Self.runParts(Self.plain, of: 2, in: folder)
        try await folder.expectSilentSuccess(Self.plain + ["--seed", "1", "--out", "out"])
        let merge = ["merge", "parts/1", "parts/2", "--out", "out"]
        try await folder.expectRefusal(
            merge, code: 73,
            "error: 'out' holds the results of another study: seed is 1 there and 7 here; give --fresh to replace what is "
                + "there, or --out for another folder")
        try await folder.expectSilentSuccess(merge + ["--fresh"])
        try await folder.expectSilentSuccess(Self.plain + ["--out", "whole"])
        #expect(try folder.tables("out") == folder.tables("whole"))
    }

    private static func realPath(_ folder: Workspace) throws -> String {
        URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    }
}
