internal import ScenarioModel
internal import Studies
internal import TableKit

/// The files of a hub around a forecast, but for the forecast itself.
///
/// Those that describe a hub are a beginning that its maintainers change. So they are only written where they are missing.
struct HubFiles {
    let tasks: HubTasks
    let metadata: ModelMetadata

    /// A file, by its folder and its name.
    typealias File = (folder: String, name: String, bytes: [UInt8])

    /// The files, in the order in which they are written.
    var all: [File] {
        [
            ("hub-config", "admin.json", admin.bytes), ("hub-config", "tasks.json", tasks.json.bytes),
            ("hub-config", "model-metadata-schema.json", ModelMetadata.schema.bytes),
            ("model-metadata", "\(metadata.source.id).yml", metadata.yaml),
            ("target-data", "time-series.csv", Array("target_end_date,target,observation\n".utf8)),
            (
                "target-data", "oracle-output.csv",
                Array("target_end_date,target,output_type,output_type_id,oracle_value\n".utf8)
            ),
        ]
    }

    /// `hub-config/admin.json`.
    private var admin: JSONValue {
        let scenario = tasks.forecast.result.scenario
        return [
            "schema_version": "\(HubTasks.schema)/admin-schema.json", "name": .text(scenario.title),
            "maintainer": .text(metadata.source.team), "contact": ["name": .text(metadata.source.team)],
            "repository": [
                "host": "github", "owner": .text(metadata.source.team), "name": .text(scenario.id.value),
            ],
            "file_format": ["csv"],
            // The schema lists zones by city and has no UTC; the time of this one is UTC all year.
            "timezone": "Africa/Abidjan",
            "model_output_dir": "model-output",
        ]
    }

    /// Writes the files that are missing into their folders.
    /// - Returns: The files that are there with another content, which were kept.
    func write(to folder: String) throws(FileError) -> [String] {
        var kept: [String] = []
        for file in all {
            let path = Files.join(Files.join(folder, file.folder), file.name)
            if Files.isFile(path) {
                // Target data are meant to grow.
                if file.folder != "target-data", try Files.read(path) != file.bytes { kept.append(path) }
            } else {
                var staged = try StagedFolder(destination: Files.join(folder, file.folder))
                try staged.write(file.name, file.bytes)
                try staged.commit()
            }
        }
        return kept
    }
}
