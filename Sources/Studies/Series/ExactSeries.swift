internal import Simulation

/// The values of every run after every step of a policy.
struct ExactSeries: Sendable {
    private let runCount: Int
    private let columnCount: Int
    /// By `(point × columns + column) × runs + run`, so that what is sorted together lies together.
    private var values: [Double]

    init(runCount: Int, columnCount: Int, pointCount: Int) {
        self.runCount = runCount
        self.columnCount = columnCount
        values = Array(repeating: .nan, count: runCount * columnCount * pointCount)
    }

    /// Puts the runs of a block in their places, from the given one on.
    mutating func add(_ records: Records, at start: Int) {
        let series = records.series
        let width = records.pointCount * columnCount
        for cell in 0..<width {
            var source = cell
            for place in start..<(start + records.replicates.count) {
                values[cell * runCount + place] = series[source]
                source += width
            }
        }
    }

    /// Mean, standard error and type-7 quantiles of each column and step.
    /// - Complexity: O(*n* log *n*) in the runs, for each column and step.
    func summary(at levels: QuantileLevels) -> SeriesSummary {
        var sorted: [Double] = []
        sorted.reserveCapacity(runCount)
        let points = stride(from: 0, to: values.count, by: runCount).map { start in
            sorted.removeAll(keepingCapacity: true)
            for value in values[start..<(start + runCount)] where !value.isNaN { sorted.append(value) }
            sorted.sort()
            return SeriesPoint(sorted: sorted, at: levels)
        }
        return SeriesSummary(columnCount: columnCount, levels: levels, points: points)
    }
}
