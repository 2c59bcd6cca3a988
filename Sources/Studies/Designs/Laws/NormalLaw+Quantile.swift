internal import ScenarioModel
internal import Simulation

extension NormalLaw: ContinuousLaw {
    func number(at probability: Double) -> Double { QuantileFunction(distribution)(probability) }
}
