/// Results that can't be turned into charts, or charts that can't be put where they should go.
public struct ExportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is at fault.
    public enum Kind: Sendable {
        /// What was asked for.
        case usage
        /// The folder of results.
        case data
        /// The folder of the charts.
        case destination
    }

    /// What is at fault.
    public let kind: Kind
    /// What is wrong, and what to do.
    public let description: String

    init(_ kind: Kind, _ description: String) {
        (self.kind, self.description) = (kind, description)
    }

    static func noResults(_ folder: String) -> ExportError {
        ExportError(
            .data,
            "'\(folder)' is no folder of results: there is no 'datapackage.json' of a study in it; give the folder that "
                + "'entente run' wrote")
    }

    static func damaged(_ file: String) -> ExportError {
        ExportError(
            .data,
            "'\(file)' is not as it was written: its SHA-256 is another than in 'datapackage.json'; run the study again, "
                + "which writes it anew")
    }

    static func outside(_ path: String, of folder: String) -> ExportError {
        ExportError(
            .data,
            "'\(Self.file(folder))' names the file '\(path)'; only names of files beside it are allowed, such as "
                + "'series.csv'")
    }

    static func missingColumn(_ column: String, in file: String) -> ExportError {
        ExportError(
            .data,
            "'\(file)' has no column '\(column)', or one of another type; run the study again with this version of Entente"
        )
    }

    static func row(_ file: String, line: Int, _ problem: String) -> ExportError {
        ExportError(.data, "line \(line) of '\(file)': \(problem); run the study again, which writes it anew")
    }

    static func inside(_ destination: String, results: String) -> ExportError {
        ExportError(
            .usage,
            "--to '\(destination)' lies in the results '\(results)'; give a folder outside, such as 'charts'")
    }

    static func otherPackage(_ destination: String) -> ExportError {
        ExportError(
            .destination,
            "'\(destination)' holds another data package; give --to for a folder without 'datapackage.json', or with "
                + "earlier charts")
    }

    private static func file(_ folder: String) -> String { "\(folder)/datapackage.json" }
}
