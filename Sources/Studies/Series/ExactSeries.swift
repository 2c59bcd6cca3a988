internal import Simulation

/// The values of every run after every step of a policy.
struct ExactSeries: Sendable {
    private let replicates: Int
    private let columnCount: Int
    /// By `(point × columns + column) × replicates + replicate`, so that what is sorted together lies together.
    private var values: [Double]

    init(replicates: Int, columnCount: Int, pointCount: Int) {
        self.replicates = replicates
        self.columnCount = columnCount
        values = Array(repeating: .nan, count: replicates * columnCount * pointCount)
    }

    /// Puts the runs of a block in their places.
    mutating func add(_ records: Records) {
        let series = records.series
        let width = records.pointCount * columnCount
        for cell in 0..<width {
            var source = cell
            for place in records.replicates {
                values[cell * replicates + place] = series[source]
                source += width
            }
        }
    }

    /// Mean, standard error and type-7 quantiles of each column and step.
    /// - Complexity: O(*n* log *n*) in the replicates, for each column and step.
    var summary: SeriesSummary {
        var sorted: [Double] = []
        sorted.reserveCapacity(replicates)
        let points = stride(from: 0, to: values.count, by: replicates).map { start in
            sorted.removeAll(keepingCapacity: true)
            for value in values[start..<(start + replicates)] where !value.isNaN { sorted.append(value) }
            sorted.sort()
            return SeriesPoint(sorted: sorted)
        }
        return SeriesSummary(columnCount: columnCount, points: points)
    }
}
