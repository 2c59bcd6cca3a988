import Foundation
import Testing

/// A folder of its own for a test; goes away with the object.
final class Workspace: Sendable {
    let path: String

    /// An empty folder.
    init() throws {
        path = "\(FileManager.default.temporaryDirectory.path)/entente-cli-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    /// A folder with files.
    convenience init(_ files: [String: String]) throws {
        try self.init()
        for (name, text) in files { try put(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func put(_ name: String, _ text: String) throws { try put(name, bytes: Array(text.utf8)) }

    func put(_ name: String, bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// Everything below the folder, or below a folder in it, by its path: a file's bytes, nil for a folder.
    func contents(_ folder: String = ".") throws -> [String: [UInt8]?] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(
                    atPath: "\(path)/\(folder)/\(name)", isDirectory: &isFolder)
                return (name, isFolder.boolValue ? nil : try bytes("\(folder)/\(name)"))
            })
    }

    /// The tables of a result folder, by name.
    func tables(_ folder: String) throws -> [String: [UInt8]?] {
        try contents(folder).filter { $0.key.hasSuffix(".csv") }
    }

    /// Runs the program in the folder.
    func run(
        _ arguments: String..., environment: [String: String] = [:], shell: String? = nil
    ) async throws -> Ending {
        try await Program.run(arguments, in: path, environment: environment, shell: shell)
    }

    /// Expects the program to refuse: with this exit code and message, in silence otherwise, and with every
    /// file of the folder as it was.
    func expectRefusal(
        _ arguments: [String], code: Int32, _ message: String, environment: [String: String] = [:],
        keptIn folder: String? = nil, shell: String? = nil, location: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try contents()
        let ending = try await Program.run(arguments, in: path, environment: environment, shell: shell)
        #expect(ending.error == message + "\n", sourceLocation: location)
        #expect(ending.output == "", sourceLocation: location)
        #expect(ending.code == code, sourceLocation: location)
        let after = try contents().filter { name, _ in
            folder.map { !name.hasPrefix("\($0)/units/") && (name != "\($0)/units") } ?? true
        }
        #expect(after.keys.sorted() == before.keys.sorted(), sourceLocation: location)
        #expect(after == before, "a file changed", sourceLocation: location)
    }

    /// Expects the program to succeed in silence.
    func expectSilentSuccess(
        _ arguments: [String], environment: [String: String] = [:],
        location: SourceLocation = #_sourceLocation
    ) async throws {
        let ending = try await Program.run(arguments, in: path, environment: environment)
        #expect(ending.error == "", sourceLocation: location)
        #expect(ending.output == "", sourceLocation: location)
        #expect(ending.code == 0, sourceLocation: location)
    }
}
