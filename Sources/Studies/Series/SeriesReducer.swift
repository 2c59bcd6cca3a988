internal import Simulation

/// Turns the series of a policy's runs into mean, standard error and quantiles by column and step.
///
/// Up to ``exactLimit`` runs every value is kept until the last, and the summary is exact. Beyond, values are
/// counted in a ``ValueSketch`` for the quantiles and pass through ``StreamingMoments``. Which of the two depends on
/// the plan alone.
struct SeriesReducer: Sendable {
    /// The greatest number of runs for which every value is kept: of a policy, or, since the policies of a design are
    /// reduced side by side, of all of them.
    static let exactLimit = 10_000

    private var exact: ExactSeries?
    private var sketched: SketchedSeries?

    /// Whether every value is kept.
    static func isExact(_ plan: StudyPlan) -> Bool {
        (plan.points.count > 1 ? plan.runCount : plan.replicates) <= exactLimit
    }

    /// A reducer of runs that are still to come.
    /// - Parameters:
    ///   - runCount: How many runs there will be.
    ///   - columnCount: How many columns the outcomes have.
    ///   - pointCount: How many points a series has.
    ///   - isExact: Whether to keep every value.
    init(runCount: Int, columnCount: Int, pointCount: Int, isExact: Bool) {
        if isExact {
            exact = ExactSeries(runCount: runCount, columnCount: columnCount, pointCount: pointCount)
        } else {
            sketched = SketchedSeries(columnCount: columnCount, pointCount: pointCount)
        }
    }

    /// Takes in the runs of a block, which come after those of the block before.
    /// - Parameter place: The place of the first of them.
    mutating func add(_ records: Records, at place: Int) {
        exact?.add(records, at: place)
        sketched?.add(records)
    }

    /// What all runs gave.
    mutating func summary(at levels: QuantileLevels = .fan) -> SeriesSummary? {
        exact?.summary(at: levels) ?? sketched?.summary(at: levels)
    }
}
