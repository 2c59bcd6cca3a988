import Foundation
import RegexBuilder
import Testing

@Suite("Stopping")
struct StopTests {
    /// So many replicates that no machine runs them before it is told to stop: an end at all is an early end.
    private static let replicates = "300000"

    private static let signals: [(Int32, Int32)] = [(SIGINT, 130), (SIGTERM, 143)]

    private static func arguments(_ out: String) -> [String] {
        ["run", ".", "--replicates", replicates, "--out", out]
    }

    @Test(arguments: signals)
    func signalDuringARun_endsItAndKeepsFinishedUnits(signal: Int32, code: Int32) async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        let before = try folder.contents()
        let terminal = try PseudoTerminal()
        let ended = try await Program.run(Self.arguments("out"), in: folder.path, on: terminal) { id in
            try terminal.wait(for: " runs/s  ")
            kill(id, signal)
        }
        #expect(ended == code)
        terminal.drain()
        // The progress line is removed, then the message stands alone.
        let last = terminal.text.split(separator: "\r\u{1B}[K").last ?? ""
        #expect(last.wholeMatch(of: Self.message("out", end: "\r\n")) != nil, "\(terminal.text)")
        #expect(try folder.contents().filter { !$0.key.hasPrefix("out/units") } == before)
    }

    @Test(arguments: signals)
    func signalDuringARunWithoutTerminal_leavesOneLine(signal: Int32, code: Int32) async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        let before = try folder.contents()
        for out in ["out", "fresh/out"] {
            let ending = try await Program.run(Self.arguments(out), in: folder.path) { id in
                try await Self.waitForAUnit(in: folder.path + "/" + out)
                kill(id, signal)
            }
            #expect(ending.error.wholeMatch(of: Self.message(out, end: "\n")) != nil, "\(ending.error)")
            #expect(ending.output == "")
            #expect(ending.code == code)
        }
        let after = try folder.contents()
        #expect(after.filter { !$0.key.hasPrefix("out/units") && !$0.key.hasPrefix("fresh") } == before)
    }

    /// Waits until a unit of work is finished, a minute at most.
    private static func waitForAUnit(in out: String) async throws {
        for _ in 0..<600 {
            let files = FileManager.default.enumerator(atPath: out + "/units")?.compactMap { $0 as? String }
            if files?.contains(where: { $0.hasSuffix(".unit") }) ?? false { return }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private static func message(_ out: String, end: String) -> some RegexComponent<Substring> {
        Regex {
            "stopped; "
            OneOrMore(.digit)
            ChoiceOf {
                " finished unit of work is kept in "
                " finished units of work are kept in "
            }
            "'\(out)'; the same command goes on from there"
            end
        }
    }
}
