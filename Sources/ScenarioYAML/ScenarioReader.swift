internal import ScenarioModel
internal import TableKit

/// Reads scenario files: YAML, strictly, with the position of everything.
///
///     let document = try ScenarioReader.read(path: "scenarios/6g/scenario.yaml")
///     document.scenario.id.value  // "6g"
public enum ScenarioReader {
    /// The greatest scenario file, in bytes. Data belong into tables, which may be larger.
    public static let sizeLimit = 8 << 20

    /// Reads a scenario file and the tables that it names.
    ///
    /// With overrides the patterns of the file are left out: they speak of the file as it is written.
    /// - Parameters:
    ///   - path: The file. Tables are looked for from its folder.
    ///   - overrides: Values that replace those of the file. The default is none.
    /// - Throws: `FileError` if the scenario file can't be read or is larger than ``sizeLimit``;
    ///   `ScenarioError` with every problem of its content and its tables, warnings included.
    /// - Complexity: O(*n*) in the bytes of all files, besides the checks of `Scenario.check()`.
    public static func read(path: String, overrides: [Override] = []) throws -> ScenarioDocument {
        let bytes = try Files.read(path, limit: sizeLimit)
        return try read(bytes, named: path, directory: FilePath.folder(of: path), overrides: overrides)
    }

    /// Reads a scenario from a text.
    ///
    /// - Parameters:
    ///   - text: The scenario.
    ///   - name: The name used in positions. The default is `scenario.yaml`.
    ///   - directory: The folder from which tables are looked for. The default is the current one.
    ///   - overrides: Values that replace those of the text. The default is none.
    /// - Throws: `ScenarioError` with every problem, warnings included.
    public static func read(
        text: String, named name: String = "scenario.yaml", directory: String = "", overrides: [Override] = []
    ) throws -> ScenarioDocument {
        try read(Array(text.utf8), named: name, directory: directory, overrides: overrides)
    }

    /// Reads a scenario from bytes.
    /// - Parameter check: Finds what patterns miss in the scenario.
    static func read(
        _ bytes: [UInt8], named name: String, directory: String, overrides: [Override],
        patterns check: (Scenario) -> [Diagnostic] = { _ in [] }
    ) throws -> ScenarioDocument {
        let (scenario, warnings, inputs) = try DocumentReader.read(
            .scenario, bytes, named: name, directory: directory, overrides: overrides,
            // Patterns speak of the file as it is written.
            without: overrides.isEmpty ? nil : Scenario.patterns.name
        ) { value, root, session -> Scenario? in
            guard let fields = value.fields(Scenario.section) else { return nil }
            session.groups = root[key: "actors"]?.entries?.map(\.key.value) ?? []
            session.timeline = fields.fields(Scenario.time, Timeline.section).flatMap { Timeline($0) }
            for entry in root[key: Scenario.uncertainties.name]?.entries ?? [] {
                Overrides.check(entry.key, in: root, place: session.kind.place, session.sink)
            }
            return Scenario(fields)
        } check: {
            $0.check() + check($0)
        }
        return ScenarioDocument(scenario: scenario, warnings: warnings, inputs: inputs)
    }
}

/// Paths as text, which is all that positions and input lists need.
enum FilePath {
    /// The folder of a file; empty for the current one.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The name of a file without its folder.
    static func lastComponent(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path seen from a folder.
    static func join(_ folder: String, _ path: String) -> String {
        if folder.isEmpty || folder == "." || path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }
}
