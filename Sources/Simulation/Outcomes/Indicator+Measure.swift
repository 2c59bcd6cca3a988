internal import ScenarioModel

extension Indicator: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        [IndicatorMeasure(condition: ColumnCondition(condition, in: scenario))]
    }
}

/// 1 when the condition holds.
private struct IndicatorMeasure: Measure {
    let condition: ColumnCondition
    var source: Int? { condition.column }

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        condition.holds(observation.column(condition.column)) ? 1 : 0
    }
}
