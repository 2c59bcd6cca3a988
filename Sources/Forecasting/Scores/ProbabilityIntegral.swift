internal import NumericKit

/// Where what was observed lies in the distribution that was forecast: between the probabilities of less and of at most
/// that much.
public struct ProbabilityIntegral: Hashable, Sendable {
    /// The probability that was forecast of less than what was observed.
    public let below: Double
    /// The probability that was forecast of at most what was observed.
    public let atMost: Double

    /// - Parameters:
    ///   - below: P(Y < y).
    ///   - atMost: P(Y ≤ y), the same for a continuous forecast.
    public init(below: Double, atMost: Double) {
        precondition(0 <= below && below <= atMost && atMost <= 1, "probabilities that rise from 0 to 1")
        (self.below, self.atMost) = (below, atMost)
    }

    /// Of outcomes with an order.
    /// - Parameters:
    ///   - probabilities: The probability of each outcome.
    ///   - observed: Which happened.
    public init(_ probabilities: [Double], observed: Int) {
        let below = min(1, Statistics.sum(probabilities[..<observed]))
        self.init(below: below, atMost: min(1, below + probabilities[observed]))
    }

    /// Of a number forecast by members: the place of the observed among the members and itself, each of the same
    /// probability if all are alike (Hamill 2001, doi:10.1175/1520-0493(2001)129<0550:IORHFV>2.0.CO;2).
    /// - Complexity: O(members).
    public init(members: [Double], observed: Double) {
        let places = Double(members.count + 1)
        self.init(
            below: Double(members.count { $0 < observed }) / places,
            atMost: Double(members.count { $0 <= observed } + 1) / places)
    }

    /// The share of the observation at or below a level of the forecast distribution: 0 up to `below`, 1 from `atMost` on,
    /// and linear between.
    func share(_ level: Double) -> Double {
        if level >= atMost { return 1 }
        return level <= below ? 0 : (level - below) / (atMost - below)
    }

    /// The heights of the histogram of probability integral transforms, which are the same for forecasts that are
    /// calibrated; a valley in the middle tells of forecasts too sure of themselves, a hill of forecasts too unsure, a
    /// slope of bias (Czado, Gneiting & Held 2009, doi:10.1111/j.1541-0420.2009.01191.x).
    ///
    /// It is not randomised: an observation counts in all bins that its probability covers.
    /// - Parameters:
    ///   - values: Where each observation lies, at least one.
    ///   - binCount: How many bins of the same width there are. The default is 10.
    /// - Returns: The share of the observations in each bin, together 1.
    /// - Complexity: O(values · bins).
    public static func histogram(_ values: [ProbabilityIntegral], binCount: Int = 10) -> [Double] {
        precondition(!values.isEmpty && binCount > 0, "a histogram has a value and a bin")
        let cumulative = (0...binCount).map { edge in
            edge == 0 ? 0 : Statistics.mean(values.map { $0.share(Double(edge) / Double(binCount)) })
        }
        return (0..<binCount).map { cumulative[$0 + 1] - cumulative[$0] }
    }
}
