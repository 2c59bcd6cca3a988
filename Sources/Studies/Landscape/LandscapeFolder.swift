internal import Coalitions
internal import ScenarioModel
public import TableKit

/// Writes what was found in a landscape: `minima.csv`, `members.csv`, for at most 65 536 configurations
/// `configurations.csv`, and `datapackage.json`.
public enum LandscapeFolder {
    /// Writes the tables; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes, whichever kernel the linear algebra library picks: products of matrices
    /// only decide, by a tolerance far above their rounding, who wants to switch, and energies are written with nine
    /// significant digits.
    /// - Parameters:
    ///   - study: The landscape and its minima.
    ///   - inputs: The files that went in.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ study: LandscapeStudy, inputs: [ResultsFolder.Input], to folder: String
    ) throws(FileError) {
        let tables = LandscapeTables(study)
        var notes = [
            "minima": "\(study.survey.minimumCount)",
            "mean energy": "\(significant(study.survey.meanEnergy))",
        ]
        switch study.survey.method {
        case .enumeration(let configurations): notes["configurations"] = "\(configurations), all visited"
        case .search(let starts, let seed):
            notes["starts"] = "\(starts)"
            notes["seed"] = "\(seed)"
        }
        if let highest = study.survey.maximumEnergy { notes["maximum energy"] = "\(significant(highest))" }
        if let observed = study.observed { notes["observed energy"] = "\(significant(observed.energy))" }
        try AnalysisFolder.write(
            tables.all, removing: tables.obsolete, heading: study.landscape.heading,
            numbers: study.landscape.inputs, inputs: inputs, notes: notes, to: folder)
    }
}
