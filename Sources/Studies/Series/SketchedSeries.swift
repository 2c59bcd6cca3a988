internal import Simulation

/// Moments and a sketch of the values of each column after each step, in place of the values.
///
/// The sketches of a study are larger than any cache, and a value leads to a place of its sketch that nobody can
/// foresee. So values wait until there are many for each sketch, which then comes into the cache once for all of them.
struct SketchedSeries: Sendable {
    private let columnCount: Int
    /// By `point × columns + column`, like `sketches`.
    private var moments: [StreamingMoments]
    private var sketches: [ValueSketch]
    /// The values that wait, by `cell × greatestWait + run`.
    private var waiting: [Double]
    /// Of how many runs values wait.
    private var waitingCount = 0

    /// For so many runs values wait at most.
    static let greatestWait = 1024

    /// About the memory that a policy takes, as a number of runs of which every value is kept: those that wait, and a
    /// sketch with some hundred buckets of 32 bytes for each column and step.
    static let runEquivalent = 4 * greatestWait

    init(columnCount: Int, pointCount: Int) {
        self.columnCount = columnCount
        moments = Array(repeating: StreamingMoments(), count: columnCount * pointCount)
        sketches = Array(repeating: ValueSketch(), count: columnCount * pointCount)
        waiting = Array(repeating: 0, count: columnCount * pointCount * Self.greatestWait)
    }

    /// Adds the runs of a block. The moments depend on the order of the runs, in their last bits.
    mutating func add(_ records: Records) {
        let series = records.series
        let width = moments.count
        let runCount = series.count / width
        var done = 0
        while done < runCount {
            let count = min(runCount - done, Self.greatestWait - waitingCount)
            for cell in 0..<width {
                let place = cell * Self.greatestWait + waitingCount
                for run in 0..<count { waiting[place + run] = series[(done + run) * width + cell] }
            }
            (done, waitingCount) = (done + count, waitingCount + count)
            if waitingCount == Self.greatestWait { takeWaiting() }
        }
    }

    private mutating func takeWaiting() {
        var values: [Double] = []
        values.reserveCapacity(waitingCount)
        for cell in moments.indices {
            let start = cell * Self.greatestWait
            values.removeAll(keepingCapacity: true)
            for place in start..<(start + waitingCount) where !waiting[place].isNaN {
                values.append(waiting[place])
            }
            moments[cell].add(values)
            sketches[cell].add(values)
        }
        waitingCount = 0
    }

    /// Mean, standard error and quantiles of each column and step.
    mutating func summary(at levels: QuantileLevels) -> SeriesSummary {
        takeWaiting()
        return SeriesSummary(
            columnCount: columnCount, levels: levels,
            points: zip(moments, sketches).map { SeriesPoint($0, $1, at: levels) })
    }
}
