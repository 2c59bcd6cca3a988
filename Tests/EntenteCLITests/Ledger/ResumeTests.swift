import Foundation
import Testing

/// Studies that were asked to stop, and go on.
@Suite("Stopped studies")
struct ResumeTests {
    private static let arguments = [
        "run", ".", "--replicates", "600", "--threads", "2", "--progress", "json", "--out",
    ]

    private static let signals: [(Int32, Int32)] = [(SIGINT, 130), (SIGTERM, 143)]

    @Test(arguments: signals)
    func stoppedStudy_goesOn_withTheSameBytes(signal: Int32, code: Int32) async throws {
        let folder = try Workspace(Sample.files)
        let path = folder.path
        let stopped = try await Program.run(Self.arguments + ["out"], in: path) { id in
            for _ in 0..<600 where folder.units("out").count < 3 {
                try await Task.sleep(for: .milliseconds(5))
            }
            kill(id, signal)
        }
        #expect(stopped.code == code)
        let kept = folder.units("out").reduce(0) { $0 + Workspace.runCount(ofUnit: $1) }
        try #require(kept > 0)
        // Other workers change nothing.
        let ending = try await Program.run(
            ["run", ".", "--replicates", "600", "--threads", "1", "--progress", "json", "--out", "out"],
            in: path)
        #expect(ending.code == 0)
        #expect(ending.kept == kept)
        #expect(try await Program.run(Self.arguments + ["whole"], in: path).code == 0)
        #expect(try folder.tables("out") == folder.tables("whole"))
        #expect(folder.units("out") == [])
    }

    @Test func stoppedDesign_goesOn_withTheSameBytes() async throws {
        let folder = try Workspace(Sample.uncertain)
        let path = folder.path
        let words = [
            "run", ".", "--design", "lhs", "--points", "100", "--replicates", "2", "--progress", "json",
            "--out",
        ]
        let stopped = try await Program.run(words + ["out"], in: path) { id in
            for _ in 0..<600 where folder.units("out").count < 5 {
                try await Task.sleep(for: .milliseconds(5))
            }
            kill(id, SIGKILL)
        }
        #expect(stopped.code == -SIGKILL)
        let kept = folder.units("out").reduce(0) { $0 + Workspace.runCount(ofUnit: $1) }
        let ending = try await Program.run(words + ["out"], in: path)
        #expect(ending.code == 0)
        #expect(ending.kept == kept)
        #expect(try await Program.run(words + ["whole"], in: path).code == 0)
        #expect(try folder.tables("out") == folder.tables("whole"))
    }
}
