internal import Simulation

/// Turns the series of a policy's runs into mean, standard error and quantiles by column and step.
///
/// Up to ``exactLimit`` replicates every value is kept until the last, and the summary is exact. Beyond, values are
/// counted in a ``ValueSketch`` for the quantiles and pass through ``StreamingMoments``. Which of the two depends on
/// the number of replicates in the plan alone.
struct SeriesReducer: Sendable {
    /// The greatest number of replicates per policy for which every value is kept.
    static let exactLimit = 10_000

    private var exact: ExactSeries?
    private var sketched: SketchedSeries?

    /// Whether every value is kept, with so many replicates.
    static func isExact(replicates: Int) -> Bool { replicates <= exactLimit }

    /// A reducer of runs that are still to come.
    /// - Parameters:
    ///   - replicates: How many runs there will be.
    ///   - columnCount: How many columns the outcomes have.
    ///   - pointCount: How many points a series has.
    ///   - isExact: Whether to keep every value.
    init(replicates: Int, columnCount: Int, pointCount: Int, isExact: Bool) {
        if isExact {
            exact = ExactSeries(replicates: replicates, columnCount: columnCount, pointCount: pointCount)
        } else {
            sketched = SketchedSeries(columnCount: columnCount, pointCount: pointCount)
        }
    }

    /// Takes in the runs of a block, the replicates after those of the block before.
    mutating func add(_ records: Records) {
        exact?.add(records)
        sketched?.add(records)
    }

    /// What all runs gave.
    var summary: SeriesSummary? { exact?.summary ?? sketched?.summary }
}
