/// A number of the scenario with where it comes from.
///
/// Every number may be written plainly (`0.12`) or with its source (`{value: 0.12, source: "L22 ch. 3"}`).
/// One without a source, or whose source begins with the word `assumption`, counts as an assumption.
public struct Quantity: Sendable {
    /// The number, always finite.
    public var value: Double
    /// Where the number comes from, as its author wrote it.
    public var source: String?
    /// The dotted path of the number in the scenario, such as `adoption.states.trade.weight`.
    public var path: String
    /// Where the number stands.
    public var position: SourcePosition

    /// A number from its parts.
    public init(_ value: Double, source: String? = nil, path: String, position: SourcePosition) {
        self.value = value
        self.source = source
        self.path = path
        self.position = position
    }

    /// Whether the number counts as an assumption.
    public var isAssumption: Bool { InputRecord.isAssumption(source) }

    /// The number with a source, if it has none of its own.
    func sourced(by source: String?) -> Quantity {
        Quantity(value, source: self.source ?? source, path: path, position: position)
    }
}

/// A number that may follow a dated path.
///
/// A plain number holds for the whole run. A path gives the number at some dates; between two dates it is
/// interpolated linearly by step, before the first and after the last it is constant.
public struct TimedQuantity: Sendable {
    /// One dated point of a path.
    public struct Point: Sendable {
        /// The step of the date; may lie before or after the run.
        public var step: Int
        /// The number at that step.
        public var value: Double

        /// A point from its two parts.
        public init(step: Int, value: Double) {
            self.step = step
            self.value = value
        }
    }

    /// The points, by step; a single one for a constant.
    public var points: [Point]
    /// Where the numbers come from.
    public var source: String?
    /// The dotted path of the parameter in the scenario.
    public var path: String
    /// Where it stands.
    public var position: SourcePosition
    /// The numbers that have a meaning; changes by policies stay inside.
    public var range: ClosedRange<Double> = .finite

    /// A path of numbers; `points` must not be empty and must be sorted by step.
    public init(points: [Point], source: String?, path: String, position: SourcePosition) {
        self.points = points
        self.source = source
        self.path = path
        self.position = position
    }

    /// A constant.
    public init(_ quantity: Quantity) {
        self.init(
            points: [Point(step: 0, value: quantity.value)], source: quantity.source, path: quantity.path,
            position: quantity.position)
    }

    /// Whether the numbers count as an assumption.
    public var isAssumption: Bool { InputRecord.isAssumption(source) }

    /// The number at a step of the run.
    /// - Complexity: O(number of points).
    public func value(at step: Int) -> Double {
        guard let after = points.firstIndex(where: { $0.step > step }) else {
            return points[points.count - 1].value
        }
        guard after > 0 else { return points[0].value }
        let (left, right) = (points[after - 1], points[after])
        let share = Double(step - left.step) / Double(right.step - left.step)
        return left.value + share * (right.value - left.value)
    }
}
