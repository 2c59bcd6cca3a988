internal import ScenarioModel
internal import Simulation

extension UniformLaw: ContinuousLaw {
    func number(at probability: Double) -> Double { QuantileFunction(distribution)(probability) }
}
