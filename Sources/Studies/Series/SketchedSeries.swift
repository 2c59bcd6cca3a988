internal import Simulation

/// Moments and a sketch of the values of each column after each step, in place of the values.
struct SketchedSeries: Sendable {
    private let columnCount: Int
    /// By `point × columns + column`, like `sketches`.
    private var moments: [StreamingMoments]
    private var sketches: [ValueSketch]

    init(columnCount: Int, pointCount: Int) {
        self.columnCount = columnCount
        moments = Array(repeating: StreamingMoments(), count: columnCount * pointCount)
        sketches = Array(repeating: ValueSketch(), count: columnCount * pointCount)
    }

    /// Adds the runs of a block. The moments depend on the order of the runs, in their last bits.
    mutating func add(_ records: Records) {
        let series = records.series
        let width = moments.count
        for cell in 0..<width {
            for place in stride(from: cell, to: series.count, by: width) {
                let value = series[place]
                if value.isNaN { continue }
                moments[cell].add(value)
                sketches[cell].add(value)
            }
        }
    }

    /// Mean, standard error and quantiles of each column and step.
    var summary: SeriesSummary {
        SeriesSummary(columnCount: columnCount, points: zip(moments, sketches).map { SeriesPoint($0, $1) })
    }
}
