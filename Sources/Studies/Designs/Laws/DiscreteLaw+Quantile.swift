internal import ScenarioModel

extension DiscreteLaw: QuantileLaw {
    func value(at probability: Double) -> DesignValue { numbers.value(at: probability) }

    func values(atMost limit: Int) -> [DesignValue]? { numbers.values(atMost: limit) }
}
