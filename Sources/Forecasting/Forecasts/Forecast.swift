internal import NumericKit
internal import ScenarioModel
public import Studies
public import TableKit

/// The distributions of the outcomes of a study by policy and date.
///
/// An outcome with numbers has a mean and the quantiles of ``Studies/QuantileLevels/forecast``; one that is 0 or 1 has the
/// probability of the event, as a mass function over `no` and `yes`; one with words has the probability of each. Outcomes of
/// whole runs are those of the last step. With a design the distribution is over its points and the replicates together.
public struct Forecast: Sendable {
    /// One number of a distribution.
    public struct Row: Sendable {
        /// The policy.
        public let policy: String
        /// The outcome, as an index of the columns of the study.
        public let column: Int
        /// The step after which the outcome is measured.
        public let step: Int
        /// Which number it is.
        public let output: Output
        /// The number.
        public let value: Double
        /// How many runs have a value, out of which the distribution is.
        public let runs: Int
    }

    /// Which number of a distribution.
    public enum Output: Sendable, Hashable {
        /// The mean.
        case mean
        /// The probability of a category.
        case mass(String)
        /// The quantile at a level.
        case quantile(Double)

        /// The word for it in tables of forecasts.
        public var type: String {
            switch self {
            case .mean: "mean"
            case .mass: "pmf"
            case .quantile: "quantile"
            }
        }

        /// The category, or the level; nil for a mean.
        public var id: String? {
            switch self {
            case .mean: nil
            case .mass(let category): category
            case .quantile(let level): "\(level)"
            }
        }
    }

    /// The study.
    public let result: StudyResult
    /// Who forecasts.
    public let source: ForecastSource

    /// The forecast that a study gives.
    /// - Precondition: The study tells the quantiles of ``Studies/QuantileLevels/forecast``.
    public init(_ result: StudyResult, by source: ForecastSource) {
        precondition(
            result.policies.allSatisfy { $0.series.levels == .forecast }, "a forecast has 23 quantiles")
        (self.result, self.source) = (result, source)
    }

    /// The places of the points of the series that are not before the origin.
    public var places: Range<Int> {
        let steps = result.seriesSteps
        let first = steps.indices.first { place in
            guard let origin = source.origin, let day = day(of: steps[place]) else { return true }
            return day >= origin
        }
        return (first ?? steps.endIndex)..<steps.endIndex
    }

    /// The day on which an outcome after a step is measured, its last; nil without dates.
    public func day(of step: Int) -> Day? { Day(lastOf: step, in: result.scenario.timeline) }

    /// The columns, ascending by name.
    var columns: [Int] {
        result.columns.indices.sorted {
            Value.text(result.columns[$0].name).precedes(.text(result.columns[$1].name))
        }
    }

    /// The categories of a column, in their order; nil for numbers.
    func categories(_ column: Int) -> [String]? {
        result.columns[column].isIndicator ? ["no", "yes"] : result.columns[column].words
    }

    /// Hands every row to a closure, by policy, outcome, step, type and category or level.
    /// - Throws: What the closure throws, and `FileError` if the disk with the outcomes of the runs fails.
    public func forEachRow(_ body: (Row) throws(FileError) -> Void) throws(FileError) {
        for policy in result.policies.indices {
            for column in columns {
                if result.columns[column].summary == .run {
                    try ofRuns(column, policy, body)
                } else {
                    try ofSteps(column, policy, body)
                }
            }
        }
    }

    private func ofSteps(
        _ column: Int, _ policy: Int, _ body: (Row) throws(FileError) -> Void
    ) throws(FileError) {
        for place in places {
            let point = result.policies[policy].series[column, place]
            let outputs: [(Output, Double)] =
                result.columns[column].isIndicator
                ? [(.mass("no"), 1 - point.mean), (.mass("yes"), point.mean)]
                : [(.mean, point.mean)] + Self.quantiles(point.quantiles)
            try hand(outputs, column, policy, step: result.seriesSteps[place], runs: point.count, body)
        }
    }

    private func ofRuns(
        _ column: Int, _ policy: Int, _ body: (Row) throws(FileError) -> Void
    ) throws(FileError) {
        var values: [Double] = []
        for point in result.plan.points.indices {
            values += try result.values(column, policy: policy, point: point).filter { !$0.isNaN }
        }
        values.sort()
        let outputs: [(Output, Double)]
        if let words = result.columns[column].words {
            let counts = try result.wordCounts(column, policy: policy)
            let shares = zip(words, counts).map { (Output.mass($0), Double($1) / Double(values.count)) }
            outputs = shares.sorted { Value.text($0.0.id ?? "").precedes(.text($1.0.id ?? "")) }
        } else {
            outputs =
                [(.mean, Statistics.mean(values))]
                + Self.quantiles(
                    QuantileLevels.forecast.probabilities.map { Statistics.quantile(sorted: values, $0) })
        }
        let last = result.scenario.timeline.count - 1
        try hand(outputs, column, policy, step: last, runs: values.count, body)
    }

    private static func quantiles(_ values: [Double]) -> [(Output, Double)] {
        zip(QuantileLevels.forecast.probabilities, values).map { (.quantile($0), $1) }
    }

    private func hand(
        _ outputs: [(Output, Double)], _ column: Int, _ policy: Int, step: Int, runs: Int,
        _ body: (Row) throws(FileError) -> Void
    ) throws(FileError) {
        guard runs > 0 else { return }
        for (output, value) in outputs {
            try body(
                Row(
                    policy: result.policies[policy].id, column: column, step: step, output: output,
                    value: value, runs: runs))
        }
    }
}
