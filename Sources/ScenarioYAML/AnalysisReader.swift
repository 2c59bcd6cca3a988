public import ScenarioModel
internal import TableKit

/// A landscape or a voting body that was read without errors, with what was read for it.
public struct AnalysisDocument<Model: Sendable>: Sendable {
    /// What the file says, checked.
    public let model: Model
    /// What is doubtful in it, sorted by position.
    public let warnings: [Diagnostic]
    /// The file and then its tables, in the order in which they were first named.
    public let inputs: [InputFile]
}

/// Reads landscapes: YAML as strict as that of scenarios.
public enum LandscapeReader {
    /// Reads the file of a landscape and the tables that it names.
    ///
    /// - Parameters:
    ///   - path: The file. Tables are looked for from its folder.
    ///   - overrides: Values that replace those of the file. The default is none.
    /// - Throws: `FileError` if the file can't be read; `ScenarioError` with every problem of its content and its
    ///   tables.
    /// - Complexity: O(*n*) in the bytes of all files, and O(*m*²) in the actors.
    public static func read(path: String, overrides: [Override] = []) throws -> AnalysisDocument<Landscape> {
        let bytes = try Files.read(path, limit: DocumentReader.sizeLimit)
        return try read(bytes, named: path, directory: FilePath.folder(of: path), overrides: overrides)
    }

    /// Reads a landscape from a text.
    ///
    /// - Parameters:
    ///   - text: The landscape.
    ///   - name: The name used in positions. The default is `landscape.yaml`.
    ///   - directory: The folder from which tables are looked for. The default is the current one.
    /// - Throws: `ScenarioError` with every problem.
    public static func read(
        text: String, named name: String = "landscape.yaml", directory: String = ""
    ) throws -> AnalysisDocument<Landscape> {
        try read(Array(text.utf8), named: name, directory: directory, overrides: [])
    }

    private static func read(
        _ bytes: [UInt8], named name: String, directory: String, overrides: [Override]
    ) throws -> AnalysisDocument<Landscape> {
        let (model, warnings, inputs) = try DocumentReader.read(
            .landscape, bytes, named: name, directory: directory, overrides: overrides
        ) { root, _, _ in
            root.fields(Landscape.section).flatMap { Landscape($0) }
        } check: { _ in
            []
        }
        return AnalysisDocument(model: model, warnings: warnings, inputs: inputs)
    }
}

/// Reads voting bodies: YAML as strict as that of scenarios.
public enum VotingBodyReader {
    /// Reads the file of a body and the table that it may name.
    ///
    /// - Parameters:
    ///   - path: The file. Its table is looked for from its folder.
    ///   - overrides: Values that replace those of the file. The default is none.
    /// - Throws: `FileError` if the file can't be read; `ScenarioError` with every problem of its content and its
    ///   table.
    /// - Complexity: O(*n*) in the bytes of all files.
    public static func read(path: String, overrides: [Override] = []) throws -> AnalysisDocument<VotingBody> {
        let bytes = try Files.read(path, limit: DocumentReader.sizeLimit)
        return try read(bytes, named: path, directory: FilePath.folder(of: path), overrides: overrides)
    }

    /// Reads a body from a text.
    ///
    /// - Parameters:
    ///   - text: The body.
    ///   - name: The name used in positions. The default is `power.yaml`.
    ///   - directory: The folder from which tables are looked for. The default is the current one.
    /// - Throws: `ScenarioError` with every problem.
    public static func read(
        text: String, named name: String = "power.yaml", directory: String = ""
    ) throws -> AnalysisDocument<VotingBody> {
        try read(Array(text.utf8), named: name, directory: directory, overrides: [])
    }

    private static func read(
        _ bytes: [UInt8], named name: String, directory: String, overrides: [Override]
    ) throws -> AnalysisDocument<VotingBody> {
        let (model, warnings, inputs) = try DocumentReader.read(
            .power, bytes, named: name, directory: directory, overrides: overrides
        ) { root, _, _ in
            root.fields(VotingBody.section).flatMap { VotingBody($0) }
        } check: {
            $0.check()
        }
        return AnalysisDocument(model: model, warnings: warnings, inputs: inputs)
    }
}
