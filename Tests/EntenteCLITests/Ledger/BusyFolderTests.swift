import Foundation
import Testing

/// Two programs in one folder.
@Suite("Busy folders")
struct BusyFolderTests {
    /// So many replicates that no machine runs them before it is told to stop.
    private static let long = ["run", ".", "--replicates", "300000", "--threads", "1", "--out", "out"]

    @Test func secondProgram_refuses_untilTheFirstHasEnded() async throws {
        let folder = try Workspace(Sample.files)
        let path = folder.path
        let first = try await Program.run(Self.long, in: path) { id in
            for _ in 0..<600 where folder.units("out").isEmpty {
                try await Task.sleep(for: .milliseconds(50))
            }
            for words in [Self.long, Self.long + ["--fresh"], Self.long + ["--shard", "1/2"]] {
                let second = try await Program.run(words, in: path)
                #expect(
                    second.error
                        == "error: 'out' is in use by process \(id) on \(ProcessInfo.processInfo.hostName); "
                        + "wait until it has finished, or give --out for another folder\n")
                #expect(second.code == 73)
            }
            kill(id, SIGTERM)
        }
        #expect(first.code == 143)
        #expect(!folder.units("out").isEmpty)
    }
}
