internal import ScenarioModel

extension TriangularLaw: ContinuousLaw {
    /// Up to the mode m, a + √(p (b − a)(m − a)); from there on, b − √((1 − p)(b − a)(b − m)).
    func number(at probability: Double) -> Double {
        let (a, m, b) = (least.value, mode.value, greatest.value)
        if probability * (b - a) < m - a {
            return min(a + (probability * (b - a) * (m - a)).squareRoot(), m)
        }
        return max(b - ((1 - probability) * (b - a) * (b - m)).squareRoot(), m)
    }
}
