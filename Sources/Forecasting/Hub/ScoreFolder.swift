internal import ScenarioModel
internal import Studies
public import TableKit

/// Writes scores: `scores.csv`, `means.csv`, with several models `pairs.csv`, and `datapackage.json`.
public enum ScoreFolder {
    /// Writes the tables; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes.
    /// - Parameters:
    ///   - scores: The scores.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ scores: HubScores, to folder: String
    ) throws(FileError) {
        let hasPairs = !scores.pairs.isEmpty
        let tables = ScoreTables(scores)
        try AnalysisFolder.write(
            [tables.scores, tables.means] + (hasPairs ? [tables.pairs] : []),
            removing: hasPairs ? [] : ["pairs.csv"],
            heading: Heading(
                id: Name("scores", at: SourcePosition(file: folder, line: 1, column: 1)),
                title: "Scores of forecasts", description: "How well forecasts met what happened.",
                sources: []),
            numbers: [], inputs: scores.files,
            notes: ["forecasts without observation": "\(scores.unmatched)"],
            to: folder)
    }
}
