internal import NumericKit
internal import ScenarioModel

extension BetaLaw: ContinuousLaw {
    func number(at probability: Double) -> Double {
        let share = BetaDistribution(alpha.value, beta.value).quantile(probability)
        return min(from.value + share * (to.value - from.value), to.value)
    }
}
