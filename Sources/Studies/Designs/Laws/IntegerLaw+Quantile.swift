internal import ScenarioModel

extension IntegerLaw: QuantileLaw {
    func value(at probability: Double) -> DesignValue {
        .number(min(from.value + (probability * Double(count)).rounded(.down), to.value))
    }

    func values(atMost limit: Int) -> [DesignValue]? {
        count <= limit ? (0..<count).map { .number(from.value + Double($0)) } : nil
    }
}
