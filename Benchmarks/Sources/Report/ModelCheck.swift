/// Whether two contestants simulate one model: means of the final shares of each profile and of their concentration,
/// over independent replicates.
struct ModelCheck {
    /// Beyond so many standard errors contestants differ. Two dozen comparisons of one model all stay below with a
    /// probability of more than 99.8 % (normal distribution).
    static let limit = 4.0
    /// The replicates that a contestant needs.
    static let leastRuns = 1000

    /// The means of the shares of each profile, then of their concentration.
    let means: [Double]
    /// The replicates behind them.
    let count: Int
    /// The greatest difference from the reference, in standard errors.
    let distance: Double

    /// Compares a contestant with a reference.
    /// - Returns: Nil when one of them has not simulated the model.
    init?(_ figures: EntrantFigures, against reference: EntrantFigures?) {
        guard let own = figures.outcome, let other = reference?.outcome else { return nil }
        count = own.count
        means = own.means
        distance =
            zip(zip(own.means, other.means), zip(own.variances, other.variances))
            .map { means, variances in
                let error = (variances.0 / Double(own.count) + variances.1 / Double(other.count)).squareRoot()
                return abs(means.0 - means.1) / error
            }
            .max() ?? 0
    }

    /// Whether the difference is within sampling error.
    var holds: Bool { distance < Self.limit }
}

extension EntrantFigures.OutcomeSums {
    /// The means over the replicates.
    var means: [Double] { sums.map { $0 / Double(count) } }

    /// The variances over the replicates.
    var variances: [Double] {
        zip(means, squares).map { mean, square in
            max(0, square - Double(count) * mean * mean) / Double(max(1, count - 1))
        }
    }
}
