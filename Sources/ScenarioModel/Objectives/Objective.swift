/// What is wanted of an outcome: more or less of it, and from which value on it is good enough.
public struct Objective: Sendable {
    /// The column name of the outcome, a number for each run.
    public var outcome: Name
    /// Whether more is better.
    public var isHigherBetter: Bool
    /// The value from which on the outcome is good enough; nil when there is none.
    public var threshold: Quantity?

    /// An objective from its parts.
    public init(outcome: Name, isHigherBetter: Bool, threshold: Quantity?) {
        self.outcome = outcome
        self.isHigherBetter = isHigherBetter
        self.threshold = threshold
    }

    /// Whether a value is good enough; nil when there is no threshold. A missing value, which is NaN, is not.
    public func isMet(by value: Double) -> Bool? {
        threshold.map { isHigherBetter ? value >= $0.value : value <= $0.value }
    }

    /// The objective in words and signs.
    public var summary: String {
        "\(isHigherBetter ? "higher" : "lower") \(outcome.value)"
            + (threshold.map { ", \(isHigherBetter ? "≥" : "≤") \($0.value)" } ?? "")
    }
}

extension Scenario {
    /// Reports objectives for what is no number of a run, and several for one outcome.
    func checkObjectives(_ context: CheckContext) {
        var first: [String: SourcePosition] = [:]
        for objective in objectives {
            let outcome = objective.outcome
            context.columnOfNumbers(outcome)
            if let position = first.updateValue(outcome.position, forKey: outcome.value) {
                context.report(
                    "'\(outcome.value)' has an objective already at \(position); keep one",
                    at: outcome.position)
            }
        }
    }
}
