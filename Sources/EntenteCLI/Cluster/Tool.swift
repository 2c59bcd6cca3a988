import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A program of somebody else in PATH.
struct Tool {
    /// How a run of it ended and what it said, without spaces and line ends around.
    struct Ending {
        let code: Int32
        let output: String
        let error: String
    }

    private let name: String

    /// Whether there is such a program.
    static func exists(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// Finds the program.
    /// - Throws: ``SchedulerError`` when it is not there.
    init(_ name: String) throws {
        guard Self.exists(name) else { throw SchedulerError.missing(name) }
        self.name = name
    }

    /// Runs it to its end, with nothing to read.
    /// - Parameter folder: The working directory; nil for that of the program.
    /// - Throws: ``SchedulerError`` when it can't be started, or says more than anybody reads.
    func run(_ arguments: [String], in folder: String? = nil) async throws -> Ending {
        do {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), workingDirectory: folder.map { FilePath($0) },
                output: .string(limit: Self.mostBytes), error: .string(limit: Self.mostBytes))
            let code =
                switch result.terminationStatus {
                case .exited(let code): code
                case .signaled(let signal): -signal
                }
            return Ending(
                code: code, output: Self.trimmed(result.standardOutput),
                error: Self.trimmed(result.standardError))
        } catch {
            throw SchedulerError(description: "'\(name)' can't be run: \(error)")
        }
    }

    /// What is read of a program's words at most: room for the states of a million jobs.
    private static let mostBytes = 1 << 26

    private static func trimmed(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
