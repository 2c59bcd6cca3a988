/// Forecasts and observations that can't be compared.
public struct HubError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Whether the command line is at fault, and not the files.
    public let isUsage: Bool
    /// What was found, what is allowed, and what to do.
    public let description: String

    static func noTable(_ path: String) -> HubError {
        HubError(
            isUsage: false,
            description:
                "'\(path)' has no forecast: no CSV file and no folder with one; give a file, the folder of a "
                + "model, a folder of such folders, or a hub with 'model-output'")
    }

    static func sameModel(_ model: String, _ one: String, _ other: String) -> HubError {
        HubError(
            isUsage: true,
            description:
                "both '\(one)' and '\(other)' have a model '\(model)'; give each once, or rename a folder")
    }

    static func nothingInCommon(_ file: String, _ columns: [String]) -> HubError {
        HubError(
            isUsage: false,
            description: "'\(file)' has no column that tells which task was observed; the forecasts have "
                + columns.joined(separator: ", "))
    }

    static func noMatch(_ file: String, tasks: Int, columns: [String], example: [String]) -> HubError {
        let task = zip(columns, example).map { "\($0) \($1)" }.joined(separator: ", ")
        return HubError(
            isUsage: false,
            description:
                "'\(file)' has an observation for none of \(tasks) forecasts; their \(columns.joined(separator: ", ")) "
                + "must be written alike, and the first forecast is for \(task)")
    }

    static func unknownModel(_ model: String, _ models: [String]) -> HubError {
        HubError(
            isUsage: true,
            description:
                "--against '\(model)' is none of the models; there \(models.count == 1 ? "is" : "are") "
                + models.joined(separator: ", "))
    }
}
