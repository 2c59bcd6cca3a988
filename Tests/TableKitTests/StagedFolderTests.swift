import Foundation
import Testing

@testable import TableKit

/// All files or none, and nothing left behind.
@Suite struct StagedFolderTests {
    private let new = Array("new".utf8)

    @Test func commit_makesTheFolder_whenThereIsNone() throws {
        let root = try TemporaryFolder()
        var folder = try StagedFolder(destination: "\(root.path)/x/y/out/")
        try folder.write("b.csv", new)
        try folder.write("a.csv", [])
        #expect(folder.names == ["b.csv", "a.csv"])
        #expect(try !root.contents().contains("x/y/out"))
        try folder.commit()
        #expect(try root.contents() == ["x", "x/y", "x/y/out", "x/y/out/a.csv", "x/y/out/b.csv"])
        #expect(try root.text("x/y/out/b.csv") == "new")
    }

    @Test func commit_replacesOursAndKeepsForeignFiles_whenFolderExists() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("out")
        for name in ["a.csv", "old.csv", "foreign.txt"] { try root.put("out/\(name)", "old") }
        var folder = try StagedFolder(destination: "\(root.path)/out")
        try folder.write("a.csv", Array("first".utf8))
        try folder.write("a.csv", new)
        #expect(try root.text("out/a.csv") == "old")
        try folder.commit(removing: ["old.csv", "a.csv", "never_there.csv"])
        #expect(try root.contents() == ["out", "out/a.csv", "out/foreign.txt"])
        #expect(try root.text("out/a.csv") == "new")
        #expect(try root.text("out/foreign.txt") == "old")
    }

    @Test func commit_worksTwice_whenStudyIsRepeated() throws {
        let root = try TemporaryFolder()
        for _ in 0..<2 {
            var folder = try StagedFolder(destination: "\(root.path)/out")
            try folder.write("a.csv", new)
            try folder.commit()
        }
        #expect(try root.contents() == ["out", "out/a.csv"])
    }

    @Test func commit_followsTheLink_whenDestinationIsOne() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("real")
        symlink("real", "\(root.path)/link")
        var folder = try StagedFolder(destination: "\(root.path)/link")
        try folder.write("a.csv", new)
        try folder.commit()
        #expect(try root.text("real/a.csv") == "new")
    }

    @Test func staging_goesAway_whenDiscardedOrForgotten() throws {
        let root = try TemporaryFolder()
        var folder = try StagedFolder(destination: "\(root.path)/x/out")
        try folder.write("a.csv", new)
        folder.discard()
        #expect(try root.contents() == [])
        func forget() throws {
            var folder = try StagedFolder(destination: "\(root.path)/x/out")
            try folder.write("a.csv", new)
            throw CancellationError()
        }
        #expect(throws: CancellationError.self) { try forget() }
        #expect(try root.contents() == [])
    }

    @Test func staging_isAnotherFolder_whenTheNameIsTaken() throws {
        let root = try TemporaryFolder()
        let first = try StagedFolder(destination: "\(root.path)/out")
        let second = try StagedFolder(destination: "\(root.path)/out")
        let name = "out.partial-\(getpid())"
        #expect(try root.contents() == [name, "\(name)-1"])
        first.discard()
        second.discard()
        #expect(try root.contents() == [])
    }

    @Test(.enabled(if: hasFullDevice)) func write_leavesNothing_whenDiskIsFull() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("out")
        try root.put("out/b.csv", "old")
        let path = "\(root.path)/out"
        var folder = try StagedFolder(destination: path)
        try folder.write("a.csv", new)
        symlink("/dev/full", "\(folder.place.folder)/b.csv")
        let error = #expect(throws: FileError.self) { try folder.write("b.csv", new) }
        #expect(
            error == FileError(path: "\(path)/b.csv", reason: "no space left on the disk", kind: .diskFull))
        #expect(try root.contents() == ["out", "out/b.csv"])
        #expect(try root.text("out/b.csv") == "old")
    }

    @Test(arguments: ["", ".", "..", "../a.csv", "d/a.csv", "a\0b"])
    func write_refusesTheName_whenItLeadsElsewhere(name: String) throws {
        let root = try TemporaryFolder()
        var folder = try StagedFolder(destination: "\(root.path)/out")
        let error = #expect(throws: FileError.self) { try folder.write(name, new) }
        #expect(error?.reason == "'\(name)' is not a file name")
        #expect(try root.contents() == [])
    }

    @Test func commit_movesNothing_whenAFolderIsInTheWay() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("out/b.csv")
        try root.put("out/a.csv", "old")
        let path = "\(root.path)/out"
        let error = #expect(throws: FileError.self) {
            var folder = try StagedFolder(destination: path)
            try folder.write("a.csv", new)
            try folder.write("b.csv", new)
            try folder.commit()
        }
        #expect(error?.description == "cannot write '\(path)/b.csv': it is a folder, not a file")
        #expect(try root.contents() == ["out", "out/a.csv", "out/b.csv"])
        #expect(try root.text("out/a.csv") == "old")
    }

    @Test func init_saysWhy_whenThereCanBeNoFolder() throws {
        let root = try TemporaryFolder()
        try root.put("file", "text")
        let file = "\(root.path)/file"
        for (path, reason) in [
            (file, "it is a file, not a folder"),
            ("\(file)/out", "a part of the path is a file, not a folder"),
            ("\(file)/x/out", "a part of the path is a file, not a folder"), ("", "the path is empty"),
        ] {
            let error = #expect(throws: FileError.self) { _ = try StagedFolder(destination: path) }
            #expect(error?.description == "cannot create '\(path)': \(reason)")
        }
        #expect(try root.contents() == ["file"])
    }

    @Test(.enabled(if: !isRoot)) func init_saysPermission_whenParentIsNotWritable() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("locked")
        chmod("\(root.path)/locked", 0o500)
        let error = #expect(throws: FileError.self) {
            _ = try StagedFolder(destination: "\(root.path)/locked/out")
        }
        #expect(error?.description == "cannot create '\(root.path)/locked/out': permission denied")
        chmod("\(root.path)/locked", 0o700)
    }

    @Test(.enabled(if: !isRoot)) func staging_isInside_whenParentIsNotWritable() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("locked/out")
        chmod("\(root.path)/locked", 0o500)
        var folder = try StagedFolder(destination: "\(root.path)/locked/out")
        try folder.write("a.csv", new)
        try folder.commit()
        chmod("\(root.path)/locked", 0o700)
        #expect(try root.contents() == ["locked", "locked/out", "locked/out/a.csv"])
    }
}
