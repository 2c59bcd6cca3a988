/// Which quantiles a study tells of each outcome after each step.
public struct QuantileLevels: Sendable, Hashable {
    /// Probabilities in ascending order, as many below one half as above, and one half among them.
    public let probabilities: [Double]

    private init(_ probabilities: [Double]) { self.probabilities = probabilities }

    /// Those of a fan chart, which `series.csv` has.
    public static let fan = QuantileLevels([0.05, 0.25, 0.5, 0.75, 0.95])

    /// Those with which forecasts are exchanged: 0.01, 0.025, 0.05, 0.1 and so on to 0.95, 0.975, 0.99 (Bracher et al. 2021,
    /// doi:10.1371/journal.pcbi.1008618, table 1). Those of ``fan`` are among them.
    public static let forecast = QuantileLevels(
        [0.01, 0.025] + (1...19).map { Double($0) / 20 } + [0.975, 0.99])

    /// The places of other levels among these.
    func places(of others: QuantileLevels) -> [Int] {
        others.probabilities.compactMap { probabilities.firstIndex(of: $0) }
    }
}
