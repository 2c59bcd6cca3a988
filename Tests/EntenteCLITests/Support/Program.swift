import Foundation
import Testing

/// How a run of the program ended and what it said.
struct Ending: Sendable {
    /// The exit code; the negative number of the signal that killed the program.
    let code: Int32
    let output: String
    let error: String
}

/// The built executable.
enum Program {
    /// Its path: beside the test bundle, or in a folder above.
    static let path: String = {
        let bundles = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
        for start in bundles where start.contains(".xctest") || start == CommandLine.arguments[0] {
            var folder = URL(fileURLWithPath: start).resolvingSymlinksInPath()
            for _ in 0..<5 {
                folder.deleteLastPathComponent()
                let candidate = folder.appendingPathComponent("entente").path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
                    !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: candidate)
                {
                    return candidate
                }
            }
        }
        return "entente (not found beside \(bundles.joined(separator: ", ")))"
    }()

    /// The root of the repository.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Runs the program to its end, with standard output and standard error in files.
    /// - Parameters:
    ///   - shell: A script for `/bin/sh` in which `"$0" "$@"` is the program; nil starts it directly.
    ///   - meanwhile: What is done while the program runs, with its process id.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], shell: String? = nil,
        meanwhile: (Int32) async throws -> Void = { _ in }
    ) async throws -> Ending {
        await gate.enter()
        let ending: Ending
        do {
            ending = try await end(arguments, in: folder, environment, shell, meanwhile)
        } catch {
            await gate.leave()
            throw error
        }
        await gate.leave()
        return ending
    }

    /// Tests run side by side, and each process takes memory and file descriptors; beyond 1024 of these Foundation no longer
    /// hears of ends.
    private static let gate = Gate(8)

    private static func end(
        _ arguments: [String], in folder: String, _ environment: [String: String], _ shell: String?,
        _ meanwhile: (Int32) async throws -> Void
    ) async throws -> Ending {
        let capture = try Capture()
        defer { capture.close() }
        let process = try process(arguments, in: folder, environment: environment, shell: shell)
        process.standardOutput = capture.output
        process.standardError = capture.error
        let (code, _) = try await end(of: process, meanwhile: meanwhile)
        return Ending(code: code, output: try capture.text("output"), error: try capture.text("error"))
    }

    /// The program as a process that has not begun; it reads nothing and knows no setting of OpenBLAS.
    static func process(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], shell: String? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: shell == nil ? path : "/bin/sh")
        process.arguments = (shell.map { ["-c", $0, path] } ?? []) + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true)
        process.environment =
            ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("OPENBLAS") }
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Starts a process, does something with its id while it runs, and waits for its end; two minutes later, or
    /// after an error, it is killed.
    /// - Returns: The exit code as in ``Ending``, and when the program ended.
    static func end(
        of process: Process, meanwhile: (Int32) async throws -> Void
    ) async throws -> (code: Int32, moment: ContinuousClock.Instant) {
        let (ends, continuation) = AsyncStream.makeStream(of: ContinuousClock.Instant.self)
        process.terminationHandler = { _ in
            continuation.yield(.now)
            continuation.finish()
        }
        try process.run()
        let id = process.processIdentifier
        do {
            try await meanwhile(id)
        } catch {
            kill(id, SIGKILL)
            throw error
        }
        let watchdog = Task {
            try await Task.sleep(for: .seconds(120))
            kill(id, SIGKILL)
        }
        var moment = ContinuousClock.now
        for await end in ends { moment = end }
        watchdog.cancel()
        let code = process.terminationStatus
        return (process.terminationReason == .exit ? code : -code, moment)
    }
}

/// Lets so many in at once; the others wait in the order in which they came.
private actor Gate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ places: Int) { free = places }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

/// Two files that take in what the program says; no pipe, so nothing can block.
private final class Capture {
    private let folder: String
    let output: FileHandle
    let error: FileHandle

    init() throws {
        folder = "\(FileManager.default.temporaryDirectory.path)/entente-said-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        func open(_ name: String) throws -> FileHandle {
            _ = FileManager.default.createFile(atPath: name, contents: nil)
            return try FileHandle(forWritingTo: URL(fileURLWithPath: name))
        }
        output = try open("\(folder)/output")
        error = try open("\(folder)/error")
    }

    /// Gives the file descriptors back: Foundation keeps a process, and what it was given, for longer than it runs.
    func close() {
        try? output.close()
        try? error.close()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
    }
}
