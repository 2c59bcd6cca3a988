internal import ScenarioModel
public import Studies
public import TableKit

/// Writes a forecast of record: `forecast.csv` with `datapackage.json`, and the same in the layout of the hubverse.
public enum ForecastFolder {
    /// The note of the data package that tells a forecast from other results.
    private static let note = "forecast by"

    /// Looks whether a folder can take a forecast: it holds no other data package.
    /// - Throws: ``ForecastError``.
    public static func check(_ folder: String) throws(ForecastError) {
        let isTaken = Files.isFile(Files.join(folder, "datapackage.json"))
        if isTaken, ResultsDescriptor(folder: folder)?.notes?[note] == nil { throw .otherPackage(folder) }
    }

    /// Writes the files; each appears whole or not at all, the data package last, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes. Without dates there is no layout of a hub, which needs them.
    /// - Parameters:
    ///   - forecast: The forecast.
    ///   - identity: What its study is; its facts go into the data package.
    ///   - folder: The path of the folder, made when missing.
    /// - Returns: Files of a hub that were there with another content, and were kept.
    /// - Throws: `FileError`.
    public static func write(
        _ forecast: Forecast, identity: StudyIdentity, to folder: String
    ) throws(FileError) -> [String] {
        let scenario = forecast.result.scenario
        var notes = identity.facts
        notes[note] = forecast.source.id
        var kept: [String] = []
        if let origin = forecast.source.origin {
            notes["forecast from"] = "\(origin)"
            let output = ModelOutput(forecast: forecast, origin: origin)
            let hub = HubFiles(
                tasks: HubTasks(forecast: forecast, origin: origin, targets: try output.targets()),
                metadata: ModelMetadata(source: forecast.source, scenario: scenario))
            kept = try hub.write(to: folder)
            try output.write(to: folder)
        }
        try AnalysisFolder.write(
            [forecast.table],
            heading: Heading(
                id: Name("\(scenario.id.value)-forecast", at: scenario.id.position),
                title: "Forecast: \(scenario.title)", description: scenario.description,
                sources: scenario.sources),
            numbers: scenario.inputs, inputs: [], notes: notes, to: folder)
        return kept
    }
}
