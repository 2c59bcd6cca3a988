internal import NumericKit
internal import TableKit

/// The comparison of a study as its folder tells it: what `entente compare` puts into words.
public struct ComparedStudy: Sendable {
    /// The title of the study's scenario.
    public let title: String
    /// The policy that others are compared with.
    public let reference: String
    /// The objectives, in the order of their outcomes' names.
    public let objectives: [ComparedOutcome]
    /// How many times as wide the intervals of the outcomes with objectives would be if policies had runs of their own:
    /// the median over all pairs of policies; nil if no interval has a width.
    public let narrower: Double?
    /// Of how many intervals ``narrower`` is the median.
    public let intervals: Int

    /// How many resamples tell how sure the order of the policies is.
    public static var resamples: Int { LeastRegret.resamples }

    /// Reads the tables of a folder.
    /// - Throws: ``ComparedStudyError`` for a folder without results, a study without objectives, and tables that are not
    ///   those that the study wrote; `FileError` for files that can't be read; `CSVError`.
    public init(folder: String) throws {
        let package = try ResultPackage(folder: folder)
        guard package.has("robustness") else {
            throw ComparedStudyError(
                "'\(folder)' has no robustness.csv: the scenario has no 'objectives', or a single policy was run; say "
                    + "in 'objectives' what is wanted of outcomes, and run two policies or more")
        }
        let robustness = try package.table("robustness")
        let comparison = try package.table("comparison")
        let switches = try package.has("switches") ? package.table("switches") : nil
        title = package.title
        let policies = try robustness.rows.map { try $0.text("policy") }
        let reference = try Self.reference(comparison) ?? policies.first ?? ""
        self.reference = reference
        var names: [String] = []
        for row in robustness.rows {
            let name = try row.text("outcome")
            if !names.contains(name) { names.append(name) }
        }
        names.sort { Value.text($0).precedes(.text($1)) }
        objectives = try names.map {
            try ComparedOutcome(
                $0, reference: reference, robustness: robustness, comparison: comparison, switches: switches)
        }
        let widths = try comparison.rows.filter { names.contains(try $0.text("outcome")) }
            .compactMap { try $0.number("narrower") }.sorted()
        narrower = widths.isEmpty ? nil : Statistics.quantile(sorted: widths, 0.5)
        intervals = widths.count
    }

    /// The one policy that others are compared with and that is compared with none; nil for no rows.
    private static func reference(_ comparison: ResultPackage.Table) throws -> String? {
        let compared = Set(try comparison.rows.map { try $0.text("policy") })
        return try comparison.rows.map { try $0.text("reference") }.first { !compared.contains($0) }
    }
}

/// A folder of results that can't be compared.
public struct ComparedStudyError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public let description: String

    init(_ description: String) { self.description = description }
}
