internal import ScenarioModel
public import TableKit

/// Writes what was found about patterns: `patterns.csv` and `datapackage.json`.
public enum PatternFolder {
    /// The findings about the patterns of one scenario.
    public struct Entry: Sendable {
        /// What was run.
        public let study: PatternStudy
        /// What was found.
        public let findings: [PatternFinding]
        /// The files that went in.
        public let inputs: [ResultsFolder.Input]

        /// An entry from its parts.
        public init(study: PatternStudy, findings: [PatternFinding], inputs: [ResultsFolder.Input]) {
            self.study = study
            self.findings = findings
            self.inputs = inputs
        }
    }

    /// Writes the table; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes.
    /// - Parameters:
    ///   - entries: The scenarios, whose words differ.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(_ entries: [Entry], to folder: String) throws(FileError) {
        let scenarios = entries.map(\.study.scenario)
        guard let first = scenarios.first else { return }
        let words = scenarios.map(\.id.value).joined(separator: ", ")
        var notes: [String: String] = [:]
        for entry in entries {
            notes["replicates of \(entry.study.scenario.id.value)"] = String(entry.study.replicates)
            notes["seed of \(entry.study.scenario.id.value)"] = String(entry.study.seed)
        }
        try AnalysisFolder.write(
            [PatternTable.table(entries)],
            heading: Heading(
                id: Name("patterns", at: first.id.position), title: "Patterns: \(words)",
                description: "Whether claims about the scenarios \(words) hold in their runs.",
                sources: scenarios.flatMap(\.sources)),
            numbers: scenarios.flatMap(\.inputs),
            inputs: entries.flatMap { entry in
                entry.inputs.map {
                    ResultsFolder.Input(
                        path: "\(entry.study.scenario.id.value)/\($0.path)", sha256: $0.sha256)
                }
            }, notes: notes, to: folder)
    }
}
