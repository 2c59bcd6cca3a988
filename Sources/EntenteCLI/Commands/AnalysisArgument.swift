import ArgumentParser
import Entente
import Foundation

/// The arguments that the analyses of one file share.
struct AnalysisArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("A YAML file, or a folder with one of the command's name.", valueName: "file"))
    var file: String

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "Replace the value at a path of the file; can be given several times.",
            valueName: "key=value"))
    var overrides: [String] = []

    @Option(
        help: ArgumentHelp("Write the tables into this folder. The default is none.", valueName: "dir"))
    var out: String?

    /// The file: itself, or the one of this name in the folder.
    func path(_ name: String) throws -> String {
        let path = FileLocation.inFolder(file, name) ?? file
        try FileLocation.checkCommand(for: path)
        return path
    }

    /// The values that replace those of the file.
    func replacements() throws -> [Override] { try overrides.map { try Override(parsing: $0) } }
}

/// Finds the files of the commands in folders.
enum FileLocation {
    private static let commands = [
        (file: "scenario.yaml", command: "run"), (file: "landscape.yaml", command: "landscape"),
        (file: "power.yaml", command: "power"),
    ]

    /// The file of a name in a folder; nil when the argument is no folder.
    static func inFolder(_ argument: String, _ name: String) -> String? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), isFolder.boolValue
        else {
            return nil
        }
        return (argument.hasSuffix("/") ? argument : argument + "/") + name
    }

    /// Names the right command for a folder that lacks the file asked for and has another.
    static func checkCommand(for path: String) throws {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !FileManager.default.fileExists(atPath: path), let name = parts.last,
            commands.contains(where: { $0.file == name })
        else { return }
        let folder = parts.dropLast().joined(separator: "/")
        for (file, command) in commands
        where FileManager.default.fileExists(atPath: folder.isEmpty ? file : "\(folder)/\(file)") {
            throw FileError(
                path: path, reason: "no such file or folder; there is a \(file): use 'entente \(command)'",
                kind: .cannotRead)
        }
    }
}
