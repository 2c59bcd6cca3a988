internal import NumericKit

/// How narrow forecasts are, whatever happened. Of forecasts that are calibrated the sharpest is the best (Gneiting,
/// Balabdaoui & Raftery 2007, doi:10.1111/j.1467-9868.2007.00587.x).
public enum Sharpness {
    /// The mean width of central intervals, in the unit of what was forecast.
    /// - Parameters:
    ///   - forecasts: The members of each forecast, at least one forecast of at least one.
    ///   - coverage: The share of the members that an interval covers, below 1. The default is 0.9.
    /// - Complexity: O(*m* log *m*) in the members of all forecasts.
    public static func meanWidth(_ forecasts: [[Double]], coverage: Double = 0.9) -> Double {
        precondition(coverage > 0 && coverage < 1, "\(coverage) is not a coverage")
        return Statistics.mean(
            forecasts.map { members in
                let sorted = members.sorted()
                return Statistics.quantile(sorted: sorted, (1 + coverage) / 2)
                    - Statistics.quantile(sorted: sorted, (1 - coverage) / 2)
            })
    }

    /// The mean entropy −Σ p ln p of forecasts by probabilities, in nats: the logarithmic score that they would have if
    /// they were calibrated (Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x).
    /// - Parameter forecasts: The probability of each outcome, of at least one forecast.
    /// - Complexity: O(outcomes).
    public static func meanEntropy(_ forecasts: [[Double]]) -> Double {
        Statistics.mean(
            forecasts.map { probabilities in
                -Statistics.sum(probabilities.map { $0 > 0 ? $0 * Elementary.log($0) : 0 })
            })
    }
}
