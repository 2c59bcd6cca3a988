internal import ScenarioModel

/// A condition compiled: the index of its column in place of the name.
struct ColumnCondition: Sendable {
    /// The index of the column.
    let column: Int
    private let comparison: Condition.Comparison
    private let level: Double

    /// Compiles a condition of a checked scenario.
    /// - Complexity: O(columns).
    init(_ condition: Condition, in scenario: Scenario) {
        column = scenario.outcomeColumns.firstIndex { $0.name == condition.outcome.value } ?? 0
        comparison = condition.comparison
        level = condition.level.value
    }

    /// Whether it holds for the column's value; not for a missing one.
    func holds(_ value: Double) -> Bool { comparison.holds(value, level) }

    /// Whether it holds for one replicate's columns.
    func holds(_ values: RowTable<Double>.Row) -> Bool { holds(values[column]) }
}
