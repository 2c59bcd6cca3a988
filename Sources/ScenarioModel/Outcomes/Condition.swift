/// A condition on an outcome: the value of a column after a step, compared with a level.
///
/// A missing value meets no condition.
public struct Condition: Sendable {
    /// How the value is compared with the level.
    public enum Comparison: String, Sendable, CaseIterable {
        /// Greater than the level.
        case above
        /// Less than the level.
        case below
        /// The level or more.
        case atLeast = "at_least"
        /// The level or less.
        case atMost = "at_most"

        /// Whether a value compares with a level in this way; false for a missing value, which is NaN.
        public func holds(_ value: Double, _ level: Double) -> Bool {
            switch self {
            case .above: value > level
            case .below: value < level
            case .atLeast: value >= level
            case .atMost: value <= level
            }
        }

        /// The sign of the comparison.
        public var sign: String {
            switch self {
            case .above: ">"
            case .below: "<"
            case .atLeast: "≥"
            case .atMost: "≤"
            }
        }
    }

    /// The column name of the outcome.
    public var outcome: Name
    /// How its value is compared.
    public var comparison: Comparison
    /// The level it is compared with.
    public var level: Quantity

    /// The condition in words and signs.
    public var summary: String { "\(outcome.value) \(comparison.sign) \(level.value)" }
}

extension Condition {
    static let outcome = Key.required(
        "outcome", "column of a step outcome", example: "share_standard_china_states",
        "The outcome, by its column name.")
    static let above = Key.optional(
        "above", "number", unit: "the outcome's", default: "none", example: "0.3",
        "The condition holds above this level. Give exactly one of `above`, `below`, `at_least` and `at_most`."
    )
    static let below = Key.optional(
        "below", "number", unit: "the outcome's", default: "none", example: "0.1",
        "The condition holds below this level.")
    static let atLeast = Key.optional(
        "at_least", "number", unit: "the outcome's", default: "none", example: "0.3",
        "The condition holds at this level and above.")
    static let atMost = Key.optional(
        "at_most", "number", unit: "the outcome's", default: "none", example: "0.1",
        "The condition holds at this level and below.")
    /// The keys of a condition.
    static let keys = [outcome, above, below, atLeast, atMost]

    /// Reads a condition from a mapping whose section has ``keys``.
    init?(_ fields: any FieldReader) {
        let levels = zip(Comparison.allCases, [Self.above, Self.below, Self.atLeast, Self.atMost])
            .filter { fields.has($0.1) }
        guard let outcome = fields.text(Self.outcome) else { return nil }
        guard levels.count == 1 else {
            fields.report(
                "'\(fields.path)' needs exactly one of 'above', 'below', 'at_least' and 'at_most'",
                at: fields.position)
            return nil
        }
        guard let level = fields.number(levels[0].1, in: .finite) else { return nil }
        self.init(outcome: outcome, comparison: levels[0].0, level: level)
    }

    /// The outcome must have a number after each step.
    /// - Parameter isMeasured: Whether the condition belongs to an outcome, which may look at outcomes without a
    ///   condition alone.
    func check(_ context: CheckContext, isMeasured: Bool = false) {
        let (name, scenario) = (outcome.value, context.scenario)
        let outcomes = scenario.outcomes.filter { !isMeasured || !($0 is any ConditionalOutcome) }
        let columns = outcomes.flatMap { $0.columns(in: scenario) }
        let names = columns.filter { $0.summary != .run && $0.words == nil }.map(\.name)
        if names.contains(name) { return }
        if columns.contains(where: { $0.name == name }) {
            context.report(
                "'\(name)' has no number after each step, so no condition can look at it",
                at: outcome.position)
        } else if scenario.outcomeColumns.contains(where: { $0.name == name }) {
            context.report(
                "'\(name)' is the column of an outcome with a condition itself; write the condition on what "
                    + "that one looks at", at: outcome.position)
        } else {
            context.known(outcome, among: names, as: "column of a step outcome")
        }
    }
}
