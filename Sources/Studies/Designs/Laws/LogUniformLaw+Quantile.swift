internal import NumericKit
internal import ScenarioModel

extension LogUniformLaw: ContinuousLaw {
    /// a · (b/a)ᵖ, inside the bounds whatever the rounding.
    func number(at probability: Double) -> Double {
        let (low, high) = (Elementary.log(from.value), Elementary.log(to.value))
        let number = Elementary.exp(low + probability * (high - low))
        return min(max(number, from.value), to.value)
    }
}
