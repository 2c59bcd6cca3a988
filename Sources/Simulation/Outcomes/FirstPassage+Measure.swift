internal import ScenarioModel

extension FirstPassage: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        let condition = ColumnCondition(condition, in: scenario)
        return [false, true].map { FirstPassageMeasure(condition: condition, isTime: $0) }
    }
}

/// Whether the condition has held, or after how many steps it did. Memory holds that number, +∞ before.
private struct FirstPassageMeasure: Measure {
    let condition: ColumnCondition
    let isTime: Bool
    var source: Int? { condition.column }
    var needsStart: Bool { true }
    var memory: [Double] { [.infinity] }

    func begin(_ observation: Observation, memory: RowTable<Double>.Row) {
        if condition.holds(observation.column(condition.column)) { memory[0] = 0 }
    }

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        if memory[0] == .infinity, condition.holds(observation.column(condition.column)) {
            memory[0] = Double(observation.step + 1)
        }
        let hasHeld = memory[0] < .infinity
        if isTime { return hasHeld ? memory[0] : .nan }
        return hasHeld ? 1 : 0
    }
}
