internal import ScenarioModel

/// The values of one parameter without changes, step by step; a single one for a constant.
struct ParameterPath: Sendable {
    /// The values; one for a constant.
    let values: [Double]
    /// The values that have a meaning; changes stay inside.
    let range: ClosedRange<Double>

    init(_ quantity: TimedQuantity, steps: Int) {
        range = quantity.range
        values =
            quantity.points.count == 1
            ? [quantity.points[0].value] : (0..<steps).map { quantity.value(at: $0) }
    }

    /// A constant.
    init(constant: Double, in range: ClosedRange<Double>) {
        self.range = range
        values = [constant]
    }

    /// Whether the value moves by itself.
    var moves: Bool { values.count > 1 }

    /// The value in a step.
    subscript(step: Int) -> Double { values.count == 1 ? values[0] : values[step] }
}
