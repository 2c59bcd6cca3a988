/// A score of forecasts, by its word in tables.
public enum Score: String, Sendable, CaseIterable {
    case absoluteError = "absolute_error"
    case bias
    case brier
    case coverage50 = "coverage_50"
    case coverage80 = "coverage_80"
    case coverage90 = "coverage_90"
    case coverage95 = "coverage_95"
    case crps
    case dispersion
    case logScore = "log_score"
    case overprediction
    case pinball
    case rps
    case squaredError = "squared_error"
    case underprediction
    case wis

    /// The central intervals whose coverage is told.
    static let coverages: [(score: Score, probability: Double)] = [
        (.coverage50, 0.5), (.coverage80, 0.8), (.coverage90, 0.9), (.coverage95, 0.95),
    ]

    /// Whether it tells which of two forecasts is better: the smaller, 0 at best.
    public var ranks: Bool {
        switch self {
        case .absoluteError, .brier, .crps, .logScore, .rps, .squaredError, .wis: true
        case .bias, .coverage50, .coverage80, .coverage90, .coverage95, .dispersion, .overprediction,
            .pinball, .underprediction:
            false
        }
    }

    /// What it is, in a sentence.
    public var meaning: String {
        switch self {
        case .absoluteError: "the distance of a mean or a median from what happened"
        case .bias: "from -1, when all quantiles lie below what happened, to 1, when all lie above"
        case .brier: "the sum of squared distances of the probabilities from 1 for what happened and 0"
        case .coverage50, .coverage80, .coverage90, .coverage95:
            "whether the central interval of this percentage holds what happened; its mean should be that share"
        case .crps: "the continuous ranked probability score; of draws, the fair one"
        case .dispersion: "the part of the wis from the widths of intervals"
        case .logScore: "minus the logarithm of the probability of what happened"
        case .overprediction: "the part of the wis from intervals above what happened"
        case .pinball: "the mean pinball loss of the quantiles, half of the wis"
        case .rps: "the ranked probability score, of ordered categories or thresholds"
        case .squaredError: "the squared distance of a mean or a median from what happened"
        case .underprediction: "the part of the wis from intervals below what happened"
        case .wis: "the weighted interval score"
        }
    }
}
