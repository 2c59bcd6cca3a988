import Foundation
import Testing

#if os(Linux)
    import Glibc
#endif

@Suite("Full disk")
struct FullDiskTests {
    /// So many replicates that a few units of work exceed 64 KiB.
    private static let replicates = "1000"

    /// A file system of 64 KiB in a folder; goes away with the object.
    private final class SmallDisk {
        let path: String

        init(_ path: String) throws {
            self.path = path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            guard Self.mount(path, options: "size=64k") else {
                throw CocoaError(.fileWriteNoPermission)
            }
        }

        deinit {
            #if os(Linux)
                umount(path)
            #endif
        }

        /// Makes room, as somebody does who frees a full disk.
        func grow() throws {
            guard Self.mount(path, options: "size=8m", again: true) else {
                throw CocoaError(.fileWriteNoPermission)
            }
        }

        /// Whether this process may mount one.
        static let isPermitted: Bool = {
            guard getuid() == 0 else { return false }
            let path = "\(FileManager.default.temporaryDirectory.path)/entente-disk-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }
            return (try? SmallDisk(path)) != nil
        }()

        /// Whether a file system in memory was mounted, or was given other options.
        private static func mount(_ path: String, options: String, again: Bool = false) -> Bool {
            #if os(Linux)
                Glibc.mount("tmpfs", path, "tmpfs", again ? UInt(MS_REMOUNT) : 0, options) == 0
            #else
                false
            #endif
        }
    }

    @Test(
        .enabled(if: SmallDisk.isPermitted, "a small file system can be mounted only by root, under Linux"),
        arguments: ["disk/out", "disk/new", "disk"])
    func fullDisk_leavesEarlierResults(out: String) async throws {
        let folder = try Workspace(Sample.files)
        let disk = try SmallDisk("\(folder.path)/disk")
        for name in ["outcomes.csv", "datapackage.json", "notes.txt"] {
            try folder.put("disk/\(name)", "earlier\n")
            try folder.put("disk/out/\(name)", "earlier\n")
        }
        try await folder.expectRefusal(
            ["run", ".", "--replicates", Self.replicates, "--threads", "1", "--out", out], code: 74,
            "error: cannot write '\(out)/units/baseline.p000.r0-62.unit': no space left on the disk")
        withExtendedLifetime(disk) {}
    }

    /// The disk is full while units are kept, or later while tables are written; with room the study goes on.
    @Test(
        .enabled(if: SmallDisk.isPermitted, "a small file system can be mounted only by root, under Linux"),
        arguments: [("400", "out/units/"), ("5", "out/")])
    func fullDisk_keepsFinishedUnits_andTheStudyGoesOn(replicates: String, file: String) async throws {
        let folder = try Workspace(Sample.files)
        let disk = try SmallDisk("\(folder.path)/disk")
        let study = ["run", ".", "--replicates", replicates, "--threads", "1", "--progress", "json", "--out"]
        let full = try await Program.run(study + ["disk/out"], in: folder.path)
        #expect(full.code == 74)
        let lines = full.error.split(separator: "\n").filter { !$0.hasPrefix("{") }
        let units = folder.units("disk/out")
        let kept = units.reduce(0) { $0 + Workspace.runCount(ofUnit: $1) }
        try #require(lines.count == 2 && kept > 0, "\(full.error)")
        #expect(
            lines[0]
                == "note: \(units.count) finished units of work are kept in 'disk/out'; the same command goes on from there"
        )
        #expect(lines[1].hasPrefix("error: cannot write 'disk/\(file)"))
        #expect(lines[1].hasSuffix("': no space left on the disk"))

        try disk.grow()
        let ending = try await Program.run(study + ["disk/out"], in: folder.path)
        #expect(ending.code == 0)
        #expect(ending.kept == kept)
        #expect(try await Program.run(study + ["whole"], in: folder.path).code == 0)
        #expect(try folder.tables("disk/out") == folder.tables("whole"))
    }

    @Test func limitOnFileSizes_leavesEarlierResults() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        // Six or twelve KiB, by the shell: enough for the units and the first two tables, too little for the third.
        try await folder.expectRefusal(
            ["run", ".", "--out", "out"], code: 74,
            """
            note: 6 finished units of work are kept in 'out'; the same command goes on from there
            error: cannot write 'out/series.csv': the file would exceed the limit on file sizes
            """, keptIn: "out", shell: #"ulimit -f 12; exec "$0" "$@""#)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func fullDiskBehindStandardOutput_isReported() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        for command in ["describe", "validate"] {
            try await folder.expectRefusal(
                [command, "."], code: 74, "error: cannot write 'standard output': no space left on the disk",
                shell: #"exec "$0" "$@" >/dev/full"#)
        }
    }
}
