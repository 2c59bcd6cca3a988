import ArgumentParser
import Entente
import Foundation

/// The argument that names a scenario.
struct ScenarioArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A scenario: a YAML file, a folder with a scenario.yaml, or the name of a shipped scenario.",
            valueName: "scenario"))
    var scenario: String

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "Replace the value at a path of the scenario; can be given several times.",
            discussion: "Example: --set adoption.states.trade.weight=3",
            valueName: "key=value"))
    var overrides: [String] = []

    /// Reads the scenario and prints its warnings.
    func read() throws -> ScenarioDocument {
        let file = ScenarioLocation.file(scenario)
        try FileLocation.checkCommand(for: file)
        let document = try ScenarioReader.read(path: file, overrides: parsedOverrides())
        Failure.report(document.warnings)
        return document
    }

    /// The argument and its options as words of a command line that mean the same in any folder.
    var words: [String] {
        [URL(fileURLWithPath: ScenarioLocation.file(scenario)).standardizedFileURL.path]
            + overrides.flatMap { ["--set", $0] }
    }

    /// The values that replace those of the file.
    func parsedOverrides() throws -> [Override] { try overrides.map { try Override(parsing: $0) } }

    /// Reads the scenario again with further values.
    func variant(_ overrides: [Override]) -> ScenarioVariant {
        { [file = ScenarioLocation.file(scenario)] values in
            try ScenarioReader.read(
                path: file, overrides: overrides + values.map { Override(path: $0.path, value: $0.value) }
            ).scenario
        }
    }
}

/// Finds scenarios by path or by name.
enum ScenarioLocation {
    /// The file that an argument means: itself, the scenario.yaml in it, or a shipped scenario of its name.
    static func file(_ argument: String) -> String {
        if let file = FileLocation.inFolder(argument, "scenario.yaml") { return file }
        if !FileManager.default.fileExists(atPath: argument), !argument.hasPrefix("/"),
            !argument.hasSuffix(".yaml"), let folder = shippedFolder
        {
            let file = "\(folder)/\(argument)/scenario.yaml"
            if FileManager.default.fileExists(atPath: file) { return file }
        }
        return argument
    }

    /// The folder `scenarios` of the project: above the working directory, or above the program.
    static var shippedFolder: String? {
        let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        for start in [here, program].compactMap({ $0 }) {
            var folder = start
            for _ in 0..<8 {
                let candidate = folder.appendingPathComponent("scenarios").path
                // Somebody's folder of the same name without a scenario must not hide ours.
                if !shipped(in: candidate).isEmpty { return candidate }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }

    /// The shipped scenarios' files, sorted by folder.
    static func shipped(in folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let suffix = "/scenario.yaml"
        return paths.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
            .map { "\(folder)/\($0)\(suffix)" }
    }
}
