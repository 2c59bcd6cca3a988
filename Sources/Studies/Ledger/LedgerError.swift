/// A folder of results that can't take a study's work.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public let description: String

    static func inUse(_ folder: String, by holder: String) -> LedgerError {
        LedgerError(
            description: "'\(folder)' is in use" + (holder.isEmpty ? "" : " by \(holder)")
                + "; wait until it has finished, or give --out for another folder")
    }

    static func otherStudy(_ folder: String, _ differences: [String], isFinished: Bool) -> LedgerError {
        LedgerError(
            description:
                "'\(folder)' holds \(isFinished ? "the results" : "unfinished work") of another study: "
                + differences.joined(separator: "; ")
                + "; give --fresh to replace what is there, or --out for another folder")
    }

    static func missing(_ unit: String) -> LedgerError {
        LedgerError(
            description:
                "the unit '\(unit)' is in none of the folders; run the shard that lacks it again, with the "
                + "command that made it")
    }
}
