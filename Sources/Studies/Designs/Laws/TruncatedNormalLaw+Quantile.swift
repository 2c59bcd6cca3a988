internal import NumericKit
internal import ScenarioModel

extension TruncatedNormalLaw: ContinuousLaw {
    /// μ + σ Φ⁻¹(Φ(α) + p (Φ(β) − Φ(α))), α and β being the bounds in deviations from the mean.
    ///
    /// Bounds above the mean are mirrored, so that the probabilities are small numbers, not nearly 1.
    func number(at probability: Double) -> Double {
        let alpha = (least.value - mean.value) / deviation.value
        let beta = (greatest.value - mean.value) / deviation.value
        let distance =
            alpha > 0
            ? -Self.quantile(1 - probability, from: -beta, to: -alpha)
            : Self.quantile(probability, from: alpha, to: beta)
        return min(max(mean.value + deviation.value * distance, least.value), greatest.value)
    }

    private static func quantile(_ probability: Double, from low: Double, to high: Double) -> Double {
        let (below, upTo) = (NormalDistribution.cumulative(low), NormalDistribution.cumulative(high))
        return NormalDistribution.quantile(below + probability * (upTo - below))
    }
}
