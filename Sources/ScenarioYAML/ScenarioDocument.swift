public import ScenarioModel

/// A scenario that was read without errors, with what was read for it.
public struct ScenarioDocument: Sendable {
    /// The scenario, checked.
    public let scenario: Scenario
    /// What is doubtful in it, sorted by position.
    public let warnings: [Diagnostic]
    /// The scenario file and then its tables, in the order in which they were first named.
    public let inputs: [InputFile]
}

/// A file that was read for a scenario.
public struct InputFile: Sendable, Hashable {
    /// A table as the scenario names it; the scenario file by its last component. No path depends on where
    /// the program was started.
    public let path: String
    /// The size of the file in bytes.
    public let bytes: Int
    /// The SHA-256 of the file in hexadecimal.
    public let sha256: String
}
