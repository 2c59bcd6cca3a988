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

    /// Writes a study's results; files appear whole or not at all. Tables that an earlier study left and this one does not
    /// have are removed; other files of the folder stay.
    ///
    /// The same inputs give the same bytes in every file but `run.json`. Memory does not grow with the tables.
    /// - Parameters:
    ///   - result: The study's results.
    ///   - identity: What the study is.
    ///   - run: What is worth knowing of this run of the study.
    ///   - folder: The path of the folder, made when missing.
    ///   - threads: How many tables are written at once. The default is 1.
    /// - Throws: `FileError`, the first in the order of the tables; then nothing was changed.
    public static func write(
        _ result: StudyResult, identity: StudyIdentity, run: RunRecord, to folder: String, threads: Int = 1
    ) async throws(FileError) {
        var staged = try StagedFolder(destination: folder)
        let resources = try await writeTables(result, to: &staged, threads: threads)
        try staged.write("datapackage.json", package(result, identity, resources).json)
        try staged.write("run.json", run.json)
        try staged.commit(removing: StudyTables.obsolete(result))
    }

    /// Writes the results of a study that is told by its plan and the files that went in.
    /// - Parameters:
    ///   - result: The study's results.
    ///   - inputs: The files that went in.
    ///   - run: What is worth knowing of this run of the study.
    ///   - folder: The path of the folder, made when missing.
    ///   - threads: How many tables are written at once. The default is 1.
    /// - Throws: As ``write(_:identity:run:to:threads:)``.
    public static func write(
        _ result: StudyResult, inputs: [Input], run: RunRecord, to folder: String, threads: Int = 1
    ) async throws(FileError) {
        try await write(
            result, identity: StudyIdentity(result.scenario, plan: result.plan, inputs: inputs), run: run,
            to: folder,
            threads: threads)
    }

    /// Writes the tables, several at once, and describes them in their order.
    private static func writeTables(
        _ result: StudyResult, to folder: inout StagedFolder, threads: Int
    ) async throws(FileError) -> [DataPackage.Resource] {
        var places: [StagedPlace] = []
        let kinds = StudyTables.parts(of: result)
        for kind in kinds {
            places.append(try folder.place(for: "\(kind.name).csv"))
        }
        let written = await withTaskGroup(
            of: (Int, Result<DataPackage.Resource, FileError>).self
        ) { [places, kinds] group in
            var written: [Result<DataPackage.Resource, FileError>?] = places.map { _ in nil }
            for (index, place) in places.enumerated() {
                if index >= threads, let (done, resource) = await group.next() { written[done] = resource }
                group.addTask { (index, StudyTables.write(kinds[index], result, to: place)) }
            }
            for await (done, resource) in group { written[done] = resource }
            return written.compactMap(\.self)
        }
        var resources: [DataPackage.Resource] = []
        for resource in written { resources.append(try resource.get()) }
        return resources
    }

    private static func package(
        _ result: StudyResult, _ identity: StudyIdentity, _ resources: [DataPackage.Resource]
    ) -> DataPackage {
        let scenario = result.scenario
        let numbers = scenario.inputs.reduce((count: 0, assumed: 0)) {
            ($0.count + $1.count, $0.assumed + $1.assumptions)
        }
        var notes = identity.facts
        notes[assumptionsNote] = "\(numbers.assumed) of \(numbers.count) input numbers are assumptions"
        return DataPackage(
            name: scenario.id.value.lowercased(), title: scenario.title,
            description: scenario.description.isEmpty ? scenario.title : scenario.description,
            version: Version.current,
            sources: scenario.sources.map { DataPackage.Source(title: "\($0.id.value): \($0.title)") },
            resources: resources, notes: notes)
    }

    /// The note of the data package that says nothing of what the study is.
    static let assumptionsNote = "assumptions"
}
