internal import ScenarioModel
public import TableKit

/// Writes what a study leaves behind: the tables, `datapackage.json`, and `run.json`.
public enum ResultsFolder {
    /// A file that went into the study.
    public struct Input: Sendable {
        /// Its name as the scenario gives it.
        public let path: String
        /// Its SHA-256, in hexadecimal digits.
        public let sha256: String

        /// An input from its two parts.
        public init(path: String, sha256: String) {
            self.path = path
            self.sha256 = sha256
        }
    }

    /// Writes a study's results; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes in every file but `run.json`.
    /// - Parameters:
    ///   - result: The study's results.
    ///   - inputs: The files that went in.
    ///   - run: What is worth knowing of this run of the study.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ result: StudyResult, inputs: [Input], run: RunRecord, to folder: String
    ) throws(FileError) {
        var staged = try StagedFolder(destination: folder)
        var resources: [DataPackage.Resource] = []
        for kind in StudyTables.all {
            let table = StudyTables.make(kind, result)
            try staged.write("\(table.schema.name).csv", table.bytes)
            resources.append(DataPackage.Resource(table))
        }
        try staged.write("datapackage.json", package(result, inputs, resources).json)
        try staged.write("run.json", run.json)
        try staged.commit()
    }

    private static func package(
        _ result: StudyResult, _ inputs: [Input], _ resources: [DataPackage.Resource]
    ) -> DataPackage {
        let scenario = result.scenario
        let numbers = scenario.inputs.reduce((count: 0, assumed: 0)) {
            ($0.count + $1.count, $0.assumed + $1.assumptions)
        }
        var notes = [
            "entente": Version.current,
            "seed": String(result.plan.seed),
            "replicates": String(result.plan.replicates),
            "assumptions": "\(numbers.assumed) of \(numbers.count) input numbers are assumptions",
        ]
        for input in inputs { notes["sha256 of \(input.path)"] = input.sha256 }
        return DataPackage(
            name: scenario.id.value.lowercased(), title: scenario.title,
            description: scenario.description.isEmpty ? scenario.title : scenario.description,
            version: Version.current,
            sources: scenario.sources.map { DataPackage.Source(title: "\($0.id): \($0.title)") },
            resources: resources, notes: notes)
    }
}
