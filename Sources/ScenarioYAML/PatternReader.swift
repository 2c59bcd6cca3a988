public import ScenarioModel
internal import TableKit

/// A scenario with everything that its patterns need: itself, and its variants with other values.
public struct PatternDocument: Sendable {
    /// The scenario as written.
    public let document: ScenarioDocument
    /// The scenario with the values that patterns replace, by `PatternSetting.variant`, each once, in the order of the
    /// patterns.
    public let variants: [(name: String, scenario: Scenario)]
}

/// Reads scenarios with the variants that their patterns speak of.
public enum PatternReader {
    /// Reads a scenario file, and again with each set of values that a pattern replaces.
    ///
    /// - Parameter path: The file. Tables are looked for from its folder.
    /// - Throws: `FileError` if the scenario file can't be read; `ScenarioError` with every problem of the file as it is
    ///   written, or, if there is none, with those of the variants.
    /// - Complexity: That of ``ScenarioReader/read(path:overrides:)`` times the number of variants.
    public static func read(path: String) throws -> PatternDocument {
        let bytes = try Files.read(path, limit: ScenarioReader.sizeLimit)
        return try read(bytes, named: path, directory: FilePath.folder(of: path))
    }

    /// Reads a scenario from a text, and again with each set of values that a pattern replaces.
    ///
    /// - Parameters:
    ///   - text: The scenario.
    ///   - name: The name used in positions. The default is `scenario.yaml`.
    ///   - directory: The folder from which tables are looked for. The default is the current one.
    /// - Throws: `ScenarioError`, as ``read(path:)``.
    public static func read(
        text: String, named name: String = "scenario.yaml", directory: String = ""
    ) throws -> PatternDocument {
        try read(Array(text.utf8), named: name, directory: directory)
    }

    private static func read(
        _ bytes: [UInt8], named name: String, directory: String
    ) throws -> PatternDocument {
        let document = try ScenarioReader.read(bytes, named: name, directory: directory, overrides: [])
        let patterns = document.scenario.patterns
        var variants: [(name: String, scenario: Scenario)] = []
        var seen: Set<String> = [""]
        var problems: [Diagnostic] = []
        for pattern in patterns {
            for setting in pattern.settings where seen.insert(setting.variant).inserted {
                do {
                    let variant = try ScenarioReader.read(
                        bytes, named: name, directory: directory,
                        overrides: setting.replacements.map { Override($0) },
                        patterns: { $0.check(patterns, variant: setting.variant) })
                    variants.append((setting.variant, variant.scenario))
                } catch let error as ScenarioError {
                    problems += error.diagnostics.filter { $0.severity == .error }
                        .map { explained($0, pattern, setting) }
                }
            }
        }
        guard problems.isEmpty else { throw ScenarioError(problems) }
        return PatternDocument(document: document, variants: variants)
    }

    /// A problem that the file as written does not have says which pattern brings it about.
    private static func explained(
        _ diagnostic: Diagnostic, _ pattern: Pattern, _ setting: PatternSetting
    ) -> Diagnostic {
        let places = setting.replacements.flatMap { [$0.path.position, $0.value.position] }
        let isHere =
            places.contains(diagnostic.position) || diagnostic.position == pattern.outcome.position
            || diagnostic.position == setting.policy.position
        guard !isHere else { return diagnostic }
        var explained = diagnostic
        explained.message += "; so it is with what pattern '\(pattern.id.value)' sets"
        return explained
    }
}
