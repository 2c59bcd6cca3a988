/// A folder of results that can't take a study's work.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public let description: String

    static func inUse(_ folder: String, by holder: String) -> LedgerError {
        LedgerError(
            description: "'\(folder)' is in use" + (holder.isEmpty ? "" : " by \(holder)")
                + "; wait until it has finished, or give --out for another folder")
    }

    /// What a folder holds.
    enum Holding: String {
        case results = "the results"
        case unfinishedWork = "unfinished work"
        case part = "a part"

        /// What to do when it is of another study.
        var advice: String {
            switch self {
            case .results, .unfinishedWork:
                "give --fresh to replace what is there, or --out for another folder"
            case .part: "run the part again, or join it with those of its own study"
            }
        }
    }

    static func otherStudy(_ folder: String, _ differences: [String], holds: Holding) -> LedgerError {
        LedgerError(
            description: "'\(folder)' holds \(holds.rawValue) of another study: "
                + differences.joined(separator: "; ") + "; " + holds.advice)
    }

    static func noPart(_ folder: String) -> LedgerError {
        LedgerError(
            description:
                "'\(folder)' holds no complete part of a study; run 'entente run … --shard k/n --out "
                + "\(folder)' to its end first")
    }

    static func missing(_ unit: String) -> LedgerError {
        LedgerError(
            description:
                "the unit '\(unit)' is in none of the folders; run the shard that lacks it again, with the "
                + "command that made it")
    }
}
