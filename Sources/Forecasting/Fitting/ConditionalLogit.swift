internal import NumericKit

/// Fits the weights of terms to choices: a conditional logit by penalised maximum likelihood.
public struct ConditionalLogit: Sendable {
    /// What keeps weights from running away.
    public enum Penalty: Hashable, Sendable {
        /// Nothing.
        case none
        /// λ/2 times the sum of the squared weights is taken from the log-likelihood (Hoerl & Kennard 1970,
        /// doi:10.1080/00401706.1970.10488634).
        case ridge(Double)
        /// Half the logarithm of the determinant of the information is added, which removes the first-order bias and
        /// keeps weights finite under separation (Firth 1993, doi:10.1093/biomet/80.1.27).
        case firth
    }

    /// The penalty.
    public let penalty: Penalty

    /// - Parameter penalty: What keeps weights from running away. The default is nothing.
    public init(penalty: Penalty = .none) { self.penalty = penalty }

    private static let mostSteps = 200
    private static let mostHalvings = 40
    /// Newton's method has arrived when its next step would gain less log-likelihood than this for each choice.
    private static let tolerance = 1e-14

    /// Fits a sample.
    ///
    /// Newton's method from weights of 0, with steps halved until the penalised log-likelihood grows, which it can, since
    /// without Firth's penalty it is concave.
    /// - Throws: ``FitError`` for a sample without choices, terms that depend on each other, separation without a
    ///   penalty, or values that are no numbers.
    /// - Complexity: O(steps · (alternatives · terms² + terms³)).
    public func fit(_ sample: ChoiceSample) throws(FitError) -> LogitEstimate {
        if sample.choices.isEmpty { throw .noChoices }
        if case .ridge = penalty {} else { try Collinearity.check(sample) }
        let width = sample.terms.count
        var weights = [Double](repeating: 0, count: width)
        var moments = LogitMoments(sample, weights: weights)
        for _ in 0..<Self.mostSteps {
            guard let cholesky = try? Cholesky(curvature(moments, width), order: width) else {
                throw .notConverged(steps: Self.mostSteps)
            }
            let slope = slope(moments, weights, cholesky)
            let step = cholesky.solve(slope)
            let gain = zip(step, slope).reduce(0) { $0 + $1.0 * $1.1 }
            if penalty == .none { try Separation.check(sample, along: step) }
            if gain <= Self.tolerance * Double(sample.choices.count) {
                return estimate(sample, zip(weights, step).map { $0 + $1 })
                    ?? LogitEstimate(sample, weights, moments, cholesky)
            }
            let value = value(moments, weights, cholesky)
            var share = 1.0
            var isBetter = false
            for _ in 0..<Self.mostHalvings where !isBetter {
                let trial = zip(weights, step).map { $0 + share * $1 }
                let trialMoments = LogitMoments(sample, weights: trial)
                if let trialCholesky = try? Cholesky(curvature(trialMoments, width), order: width),
                    self.value(trialMoments, trial, trialCholesky) >= value
                {
                    (weights, moments, isBetter) = (trial, trialMoments, true)
                }
                share /= 2
            }
            if !isBetter { return LogitEstimate(sample, weights, moments, cholesky) }
        }
        throw .notConverged(steps: Self.mostSteps)
    }

    /// The estimate at some weights; nil if they have no curvature.
    private func estimate(_ sample: ChoiceSample, _ weights: [Double]) -> LogitEstimate? {
        let moments = LogitMoments(sample, weights: weights)
        return (try? Cholesky(curvature(moments, weights.count), order: weights.count)).map {
            LogitEstimate(sample, weights, moments, $0)
        }
    }

    /// The negative second derivatives of what is maximised; with Firth's penalty those of the log-likelihood alone.
    private func curvature(_ moments: LogitMoments, _ width: Int) -> [Double] {
        guard case .ridge(let strength) = penalty else { return moments.information }
        var curvature = moments.information
        for term in 0..<width { curvature[term * width + term] += strength }
        return curvature
    }

    private func value(_ moments: LogitMoments, _ weights: [Double], _ cholesky: Cholesky) -> Double {
        switch penalty {
        case .none: moments.logLikelihood
        case .ridge(let strength):
            moments.logLikelihood - strength / 2 * weights.reduce(0) { $0 + $1 * $1 }
        case .firth: moments.logLikelihood + cholesky.logDeterminant / 2
        }
    }

    private func slope(_ moments: LogitMoments, _ weights: [Double], _ cholesky: Cholesky) -> [Double] {
        let width = weights.count
        var slope = moments.gradient(termCount: width)
        switch penalty {
        case .none: break
        case .ridge(let strength):
            for term in 0..<width { slope[term] -= strength * weights[term] }
        case .firth:
            // The derivative of a covariance is the third cumulant, so half the trace of I⁻¹ dI is a mean of
            // d · (dᵀ I⁻¹ d) / 2 over the alternatives.
            for (alternative, probability) in moments.probabilities.enumerated() {
                let deviation = Array(moments.deviations[(alternative * width)..<((alternative + 1) * width)])
                let leverage = zip(deviation, cholesky.solve(deviation)).reduce(0) { $0 + $1.0 * $1.1 }
                for term in 0..<width { slope[term] += probability * deviation[term] * leverage / 2 }
            }
        }
        return slope
    }
}
