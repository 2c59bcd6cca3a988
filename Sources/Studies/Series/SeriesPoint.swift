internal import NumericKit

/// What the runs of a policy give for one outcome after one step.
public struct SeriesPoint: Sendable, Hashable {
    /// How many runs have a value.
    public let count: Int
    /// Their mean; NaN for none.
    public let mean: Double
    /// The standard error of the mean; NaN for fewer than two values.
    public let standardError: Double
    /// Their quantiles, at the levels of the summary and in their order; NaN for no value.
    public let quantiles: [Double]

    /// The quantile at one half; NaN for no value.
    public var median: Double { quantiles[quantiles.count / 2] }

    /// The point of values in ascending order.
    init(sorted values: [Double], at levels: QuantileLevels) {
        let interval = ConfidenceInterval.ofMean(values)
        count = values.count
        mean = interval.mean
        standardError = interval.standardError
        quantiles = levels.probabilities.map { Statistics.quantile(sorted: values, $0) }
    }

    /// The point of values that were only counted.
    init(_ moments: StreamingMoments, _ sketch: ValueSketch, at levels: QuantileLevels) {
        count = moments.count
        mean = moments.mean
        standardError = (moments.variance / Double(moments.count)).squareRoot()
        quantiles = sketch.quantiles(levels.probabilities)
    }
}

/// How each outcome moves under one policy: a ``SeriesPoint`` for each column and step of
/// ``StudyResult/seriesSteps``.
public struct SeriesSummary: Sendable {
    /// How many columns the outcomes have.
    public let columnCount: Int
    /// Which quantiles the points have.
    public let levels: QuantileLevels
    private let points: [SeriesPoint]

    /// A summary from its points, by `point × columns + column`.
    init(columnCount: Int, levels: QuantileLevels, points: [SeriesPoint]) {
        self.columnCount = columnCount
        self.levels = levels
        self.points = points
    }

    /// The point of a column after a step, by the step's place among those of the series; that is the step itself
    /// unless the scenario has `series_every`.
    public subscript(column: Int, place: Int) -> SeriesPoint { points[place * columnCount + column] }
}
