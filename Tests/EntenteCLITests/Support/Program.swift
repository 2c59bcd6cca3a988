import Foundation
import Subprocess
import Testing

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// How a run of the program ended and what it said.
struct Ending: Sendable {
    /// The exit code; the negative number of the signal that killed the program.
    let code: Int32
    let output: String
    let error: String
    /// How long the program ran, or what was done meanwhile.
    let length: Duration
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

    /// Runs the program to its end, with nothing to read.
    /// - Parameters:
    ///   - shell: A script for `/bin/sh` in which `"$0" "$@"` is the program; nil starts it directly.
    ///   - meanwhile: What is done while the program runs, with its process id.
    nonisolated(nonsending) static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], shell: String? = nil,
        meanwhile: nonisolated(nonsending) (Int32) async throws -> Void = { _ in }
    ) async throws -> Ending {
        await gate.enter()
        do {
            let start = ContinuousClock.now
            let result = try await Subprocess.run(
                configuration(arguments, in: folder, environment, shell), input: .none,
                output: .string(limit: mostBytes), error: .string(limit: mostBytes)
            ) { try await watch($0.processIdentifier.value, meanwhile) }
            result.closureResult.cancel()
            let ending = Ending(
                code: code(result.terminationStatus), output: result.standardOutput,
                error: result.standardError, length: ContinuousClock.now - start)
            await gate.leave()
            return ending
        } catch {
            await gate.leave()
            throw error
        }
    }

    /// Runs the program to its end with a terminal for its standard error, as ``run(_:in:environment:shell:meanwhile:)``.
    /// - Returns: The exit code as in ``Ending``.
    nonisolated(nonsending) static func run(
        _ arguments: [String], in folder: String, on terminal: PseudoTerminal,
        meanwhile: nonisolated(nonsending) (Int32) async throws -> Void
    ) async throws -> Int32 {
        let result = try await Subprocess.run(
            configuration(arguments, in: folder, [:], nil), input: .none, output: .discarded,
            error: .fileDescriptor(
                FileDescriptor(rawValue: terminal.handle.fileDescriptor), closeAfterSpawningProcess: false)
        ) { try await watch($0.processIdentifier.value, meanwhile) }
        result.closureResult.cancel()
        return code(result.terminationStatus)
    }

    /// Tests run side by side, and each program takes memory.
    private static let gate = Gate(8)

    /// What a program says at most.
    private static let mostBytes = 1 << 26

    /// The program, which knows no setting of OpenBLAS.
    private static func configuration(
        _ arguments: [String], in folder: String, _ environment: [String: String], _ shell: String?
    ) -> Configuration {
        let variables = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("OPENBLAS") }
            .merging(environment) { $1 }
        return Configuration(
            executable: .path(FilePath(shell == nil ? path : "/bin/sh")),
            arguments: Arguments((shell.map { ["-c", $0, path] } ?? []) + arguments),
            environment: .custom(
                Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0), $1) })),
            workingDirectory: FilePath(folder))
    }

    /// Does something while a program runs, which is killed after an error, or two minutes later.
    /// - Returns: The task that kills, to be cancelled.
    nonisolated(nonsending) private static func watch(
        _ id: Int32, _ meanwhile: nonisolated(nonsending) (Int32) async throws -> Void
    ) async throws -> Task<Void, any Error> {
        do {
            try await meanwhile(id)
        } catch {
            kill(id, SIGKILL)
            throw error
        }
        return Task {
            try await Task.sleep(for: .seconds(120))
            kill(id, SIGKILL)
        }
    }

    private static func code(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
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
