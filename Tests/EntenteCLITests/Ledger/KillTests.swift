import Foundation
import Testing

/// A study that is killed again and again, at moments that nobody chose.
@Suite("Killed studies")
struct KillTests {
    private static let moments = 20

    /// So many that a run takes a second or two in a debug build.
    private static let replicates = 600

    /// Numbers from 0 to 1, always the same (Steele, Lea & Flood 2014, doi 10.1145/2714064.2660195).
    private static let fractions = (1...UInt64(moments)).map { index -> Double in
        var bits = index &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
    }

    private static func arguments(_ out: String) -> [String] {
        [
            "run", ".", "--replicates", String(replicates), "--threads", "2", "--progress", "json", "--out",
            out,
        ]
    }

    @Test func study_givesTheSameBytes_howeverOftenItIsKilled() async throws {
        let folder = try Workspace(Sample.files)
        let whole = try await Program.run(Self.arguments("whole"), in: folder.path)
        #expect(whole.code == 0)
        let tables = try folder.tables("whole")
        #expect(tables.count == 7)

        // A busy machine may have made that run slow: moments are drawn from the length of the fastest.
        var length = whole.length
        var killed = 0
        var study = 0
        for fraction in Self.fractions {
            let ending = try await Program.run(Self.arguments("out\(study)"), in: folder.path) { id in
                try await Task.sleep(for: length * fraction)
                kill(id, SIGKILL)
            }
            if ending.code == -SIGKILL {
                killed += 1
            } else {
                // It was faster than the clock: the next kills are for another study.
                #expect(ending.code == 0)
                study += 1
                length = min(length, ending.length)
            }
        }
        #expect(killed >= Self.moments / 3, "\(killed) of \(Self.moments) were killed in time")
        for out in (0...study).map({ "out\($0)" }) {
            let kept = folder.units(out).reduce(0) { $0 + Workspace.runCount(ofUnit: $1) }
            let ending = try await Program.run(Self.arguments(out), in: folder.path)
            #expect(ending.code == 0)
            // Nothing is run again that was finished; if the tables were whole too, there is no progress.
            if kept > 0, !ending.error.hasPrefix("note: ") { #expect(ending.kept == kept) }
            #expect(try folder.tables(out) == tables)
            #expect(try folder.bytes("\(out)/datapackage.json") == folder.bytes("whole/datapackage.json"))
            #expect(folder.units(out) == [])
        }
    }
}
