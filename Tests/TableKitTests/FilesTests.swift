import Foundation
import Testing

@testable import TableKit

/// Whole files, in and out, and the words when that fails.
@Suite struct FilesTests {
    private func failure(_ body: () throws(FileError) -> Void) -> FileError? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
    func read_givesWhatWasWritten_whenOfAnySize(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        try Files.writeAtomically("\(folder.path)/a", bytes)
        #expect(try Files.read("\(folder.path)/a") == bytes)
        #expect(try Files.read("\(folder.path)/a", limit: size) == bytes)
        #expect(try folder.contents() == ["a"])
    }

    @Test func read_saysWhy_whenItFails() throws {
        let folder = try TemporaryFolder()
        try folder.put("a", "abc")
        let path = folder.path
        for (name, reason) in [
            ("none", "no such file or folder"), (".", "it is a folder, not a file"),
            ("a/b", "a part of the path is a file, not a folder"),
        ] {
            let error = failure { () throws(FileError) in _ = try Files.read("\(path)/\(name)") }
            #expect(error == FileError(path: "\(path)/\(name)", reason: reason, kind: .cannotRead))
            #expect(error?.description == "cannot read '\(path)/\(name)': \(reason)")
        }
        let tooLarge = failure { () throws(FileError) in _ = try Files.read("\(path)/a", limit: 2) }
        #expect(tooLarge?.reason == "it is larger than the limit of 2 bytes")
        let empty = failure { () throws(FileError) in _ = try Files.read("") }
        #expect(empty?.description == "cannot read '': the path is empty")
        let nul = failure { () throws(FileError) in _ = try Files.read("a\0b") }
        #expect(nul?.reason == "the path contains a NUL character")
    }

    @Test(.enabled(if: !isRoot)) func read_saysPermission_whenDenied() throws {
        let folder = try TemporaryFolder()
        try folder.put("a", "abc")
        chmod("\(folder.path)/a", 0)
        let error = failure { () throws(FileError) in _ = try Files.read("\(folder.path)/a") }
        #expect(error?.reason == "permission denied")
    }

    @Test func read_stopsAtTheLimit_whenSourceIsEndless() {
        let error = failure { () throws(FileError) in _ = try Files.read("/dev/zero", limit: 100_000) }
        #expect(error?.description == "cannot read '/dev/zero': it is larger than the limit of 100000 bytes")
    }

    @Test func writeAtomically_replacesTheFile_whenItExists() throws {
        let folder = try TemporaryFolder()
        try folder.put("a", "a longer text than the new one")
        try Files.writeAtomically("\(folder.path)/a", Array("new".utf8))
        #expect(try folder.text("a") == "new")
        #expect(try folder.contents() == ["a"])
    }

    @Test func writeAtomically_keepsTheLink_whenPathIsOne() throws {
        let folder = try TemporaryFolder()
        try folder.put("a", "old")
        symlink("a", "\(folder.path)/link")
        try Files.writeAtomically("\(folder.path)/link", Array("new".utf8))
        #expect(try folder.text("a") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link") == "a")
    }

    @Test func writeAtomically_leavesNothing_whenItFails() throws {
        let folder = try TemporaryFolder()
        try folder.put("a", "old")
        try folder.makeFolder("d")
        let path = folder.path
        for (name, message) in [
            ("a/b", "cannot create '\(path)/a/b': a part of the path is a file, not a folder"),
            ("none/b", "cannot create '\(path)/none/b': no such file or folder"),
            ("d", "cannot write '\(path)/d': it is a folder, not a file"),
        ] {
            let error = failure { () throws(FileError) in try Files.writeAtomically("\(path)/\(name)", [1]) }
            #expect(error?.description == message)
        }
        #expect(try folder.contents() == ["a", "d"])
    }

    @Test(.enabled(if: hasFullDevice)) func writeAtomically_saysDiskFull_whenThereIsNoRoom() {
        let error = failure { () throws(FileError) in try Files.writeAtomically("/dev/full", [1]) }
        #expect(error == FileError(path: "/dev/full", reason: "no space left on the disk", kind: .diskFull))
        #expect(error?.description == "cannot write '/dev/full': no space left on the disk")
    }

    @Test func fileError_isDiskFull_whenNoMoreCanBeWritten() {
        for (code, kind) in [(ENOSPC, FileError.Kind.diskFull), (EDQUOT, .diskFull), (EFBIG, .diskFull)] {
            #expect(FileError(path: "a", code: code, kind: .cannotWrite).kind == kind)
        }
        #expect(
            FileError(path: "a", code: EFBIG, kind: .cannotWrite).description
                == "cannot write 'a': the file would exceed the limit on file sizes")
        #expect(FileError(path: "a", code: ENOSPC, kind: .cannotRead).kind == .cannotRead)
        #expect(FileError(path: "a", code: 9999, kind: .cannotWrite).reason == "system error 9999")
    }
}
