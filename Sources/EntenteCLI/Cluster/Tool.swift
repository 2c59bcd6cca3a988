import Foundation

/// A program of somebody else in PATH.
struct Tool {
    /// How a run of it ended and what it said, without spaces and line ends around.
    struct Ending {
        let code: Int32
        let output: String
        let error: String
    }

    private let name: String
    private let file: URL

    /// Whether there is such a program.
    static func exists(_ name: String) -> Bool { path(name) != nil }

    /// Finds the program.
    /// - Throws: ``SchedulerError`` when it is not there.
    init(_ name: String) throws {
        guard let path = Self.path(name) else { throw SchedulerError.missing(name) }
        self.name = name
        file = URL(fileURLWithPath: path)
    }

    /// Runs it to its end, with nothing to read.
    /// - Parameter folder: The working directory; nil for that of the program.
    func run(_ arguments: [String], in folder: String? = nil) async throws -> Ending {
        let process = Process()
        let (output, error) = (Pipe(), Pipe())
        process.executableURL = file
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = error
        let ends = AsyncStream<Void> { end in process.terminationHandler = { _ in end.finish() } }
        do {
            try process.run()
        } catch {
            throw SchedulerError(description: "'\(name)' can't be started from '\(file.path)'")
        }
        // Both at once: a program that fills one pipe must not wait for the reader of the other.
        async let said = Self.text(of: output)
        async let complained = Self.text(of: error)
        let (words, complaint) = await (said, complained)
        for await _ in ends {}
        return Ending(code: process.terminationStatus, output: words, error: complaint)
    }

    private static func path(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func text(of pipe: Pipe) async -> String {
        let bytes = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
        return String(decoding: bytes ?? Data(), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
