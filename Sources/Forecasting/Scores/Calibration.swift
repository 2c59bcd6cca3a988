public import NumericKit

/// How often what was forecast with some probability happened: the reliability table (Murphy & Winkler 1977,
/// doi:10.2307/2346866).
public struct Calibration: Hashable, Sendable {
    /// The bins that have a forecast, from low probabilities to high.
    public let bins: [Bin]

    /// Forecasts with similar probabilities.
    public struct Bin: Hashable, Sendable {
        /// The least probability that belongs to the bin.
        public let lower: Double
        /// The end of the bin, which belongs to the next one, except for 1.
        public let upper: Double
        /// How many forecasts there are.
        public let count: Int
        /// The mean of their probabilities.
        public let meanForecast: Double
        /// The share of them that happened, as ``ConfidenceInterval/mean``, with Wilson's interval.
        ///
        /// The interval takes the events for independent; those of one actor or year are not, and it is too narrow then.
        public let observed: ConfidenceInterval
    }

    /// Sorts forecasts into bins of the same width.
    /// - Parameters:
    ///   - probabilities: The forecast probability of each event, from 0 to 1.
    ///   - happened: Whether each event happened.
    ///   - binCount: How many bins there are, those without a forecast included. The default is 10.
    ///   - level: The coverage of the intervals. The default is 0.95.
    /// - Complexity: O(events + bins).
    public init(_ probabilities: [Double], happened: [Bool], binCount: Int = 10, level: Double = 0.95) {
        precondition(probabilities.count == happened.count, "each event has a probability")
        precondition(binCount > 0, "a table has a bin")
        var forecasts = [[Double]](repeating: [], count: binCount)
        var successes = [Int](repeating: 0, count: binCount)
        for (probability, happens) in zip(probabilities, happened) {
            let bin = Self.bin(of: probability, binCount)
            forecasts[bin].append(probability)
            successes[bin] += happens ? 1 : 0
        }
        bins = (0..<binCount).filter { !forecasts[$0].isEmpty }.map { bin in
            Bin(
                lower: Self.edge(bin, binCount), upper: Self.edge(bin + 1, binCount),
                count: forecasts[bin].count, meanForecast: Statistics.mean(forecasts[bin]),
                observed: .ofProbability(
                    successes: successes[bin], count: forecasts[bin].count, level: level))
        }
    }

    private static func edge(_ bin: Int, _ count: Int) -> Double { Double(bin) / Double(count) }

    /// The bin whose edges are around a probability, whatever rounding makes of the product.
    private static func bin(of probability: Double, _ count: Int) -> Int {
        precondition(probability >= 0 && probability <= 1, "\(probability) is not a probability")
        let bin = min(Int(probability * Double(count)), count - 1)
        if probability < edge(bin, count) { return bin - 1 }
        return bin + 1 < count && probability >= edge(bin + 1, count) ? bin + 1 : bin
    }
}
