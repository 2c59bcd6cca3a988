import ScenarioModel
import Testing

@Suite struct QuantityTests {
    private let place = SourcePosition(file: "s.yaml", line: 1, column: 1)

    private func path(_ points: (Int, Double)...) -> TimedQuantity {
        TimedQuantity(
            points: points.map { TimedQuantity.Point(step: $0.0, value: $0.1) }, source: nil, path: "x",
            position: place)
    }

    @Test(arguments: [(-5, 1.0), (0, 1), (1, 1.5), (2, 2), (3, 1), (4, 0), (5, -1), (6, -2), (600, -2)])
    func value_isLinearBetweenPointsAndConstantOutside(step: Int, value: Double) {
        #expect(path((0, 1), (2, 2), (6, -2)).value(at: step) == value)
    }

    @Test func constant_holdsAlways() {
        let constant = TimedQuantity(Quantity(0.1, path: "x", position: place))
        #expect([-1, 0, 1000].map(constant.value) == [0.1, 0.1, 0.1])
    }

    @Test(
        arguments: [
            (nil, true), ("", true), ("  ", true), ("assumption", true), ("Assumption: expert guess", true),
            ("assumptions", true), ("L22 ch. 3", false), ("an assumption", false),
        ] as [(String?, Bool)])
    func source_tellsAnAssumption(source: String?, isAssumption: Bool) {
        #expect(Quantity(1, source: source, path: "x", position: place).isAssumption == isAssumption)
    }

    @Test(arguments: [
        (Combination.max, [1.0, 3, 2], 3.0), (.min, [1, 3, 2], 1), (.mean, [1, 3, 2], 2),
        (.sum, [1, 3, 2], 6),
        (.max, [-2, -1], -1), (.min, [-2], -2), (.mean, [], 0), (.max, [], 0), (.min, [], 0), (.sum, [], 0),
    ])
    func combination_combines(combination: Combination, values: [Double], result: Double) {
        #expect(combination(Array(values.indices)) { values[$0] } == result)
    }
}
