/// How well the differences between policies are to be known: replicates are added until they are.
public struct Precision: Sendable {
    /// The column name of the outcome.
    public var outcome: Name
    /// The greatest half-width of the 95 % interval of its paired mean difference from the reference policy; where there
    /// is one policy, of its mean.
    public var halfWidth: Quantity
    /// How many replicates there are at first.
    public var first: Int
    /// How many there are at most.
    public var most: Int

    /// The rule in words.
    public var summary: String {
        "from \(first) until the half-width of \(outcome.value) is at most \(halfWidth.value), at most \(most)"
    }
}

extension Precision {
    static let outcomeKey = Key.required(
        "outcome", "column of numbers", example: "welfare_states", "The outcome, by its column name.")
    static let halfWidthKey = Key.required(
        "half_width", "number", unit: "the outcome's", example: "0.01",
        "The greatest half-width of the 95 % interval of every policy's paired mean difference from the reference; with "
            + "one policy, of its mean.")
    static let mostKey = Key.required(
        "max", "whole number", unit: "runs per policy", example: "5000",
        "How many replicates there are at most.")
    static let firstKey = Key.optional(
        "first", "whole number", unit: "runs per policy", default: "100, or `max` if that is less",
        example: "200",
        "How many replicates there are at first.")
    static let until = Key.required(
        "until", "mapping", example: "{outcome: welfare_states, half_width: 0.01, max: 5000}",
        "Adds replicates until the differences between policies are known well enough.")
    /// The keys of `run.replicates`, when that is no number.
    public static let section = Section(
        "run.replicates", "How many replicates there are, when that is not known before.", keys: [until])
    /// The keys of `run.replicates.until`.
    public static let untilSection = Section(
        "run.replicates.until", "When there are enough replicates.",
        keys: [outcomeKey, halfWidthKey, mostKey, firstKey])

    /// Reads `run.replicates`, which is a mapping.
    init?(_ value: any ValueReader) {
        guard let fields = value.fields(Self.section)?.fields(Self.until, Self.untilSection),
            let outcome = fields.text(Self.outcomeKey),
            let halfWidth = fields.number(Self.halfWidthKey, in: .positive),
            let most = fields.integer(Self.mostKey, in: 2...1_000_000_000)
        else { return nil }
        let first = fields.integer(Self.firstKey, in: 2...1_000_000_000)
        if let first, first.value > most.value {
            fields.report("'first' is \(first.value), more than 'max', \(most.value)", at: first.position)
        }
        self.init(
            outcome: outcome, halfWidth: halfWidth, first: first?.value ?? min(100, most.value),
            most: most.value)
    }

    /// The outcome must be a number of each run.
    func check(_ context: CheckContext) { context.columnOfNumbers(outcome) }
}
