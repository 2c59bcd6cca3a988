/// How a revising actor chooses among the profiles open to it.
public enum ChoiceRule: Sendable {
    /// What a best reply does when several profiles are best.
    public enum Tie: String, Sendable, CaseIterable {
        /// Keeps the present profile if it is among the best, else the first of them.
        case stay
        /// The first of them in the order of the scenario.
        case first
        /// One of them, drawn uniformly.
        case random
    }

    /// The level that a threshold rule compares with.
    public enum Level: Sendable {
        /// One level for all.
        case number(TimedQuantity)
        /// Each actor's own, in a column.
        case attribute(Name)
    }

    /// The profile that maximises U / temperature + Gumbel noise: probability exp(U / τ) / Σ exp(U / τ).
    case logit(temperature: TimedQuantity)
    /// The profile of greatest utility; with probability `error` any open profile, uniformly.
    case bestResponse(tie: Tie, error: TimedQuantity)
    /// The best profile whose utility reaches a level; without one the actor keeps its own.
    case threshold(level: Level)
    /// A profile with probability proportional to its utility to a power; negative utilities count as zero.
    case proportional(exponent: TimedQuantity)

    static let logitKey = Key.optional(
        "logit", "mapping", default: "none", example: "{temperature: 1}",
        "Probability exp(U/τ) / Σ exp(U/τ) (McFadden).")
    static let bestResponseKey = Key.optional(
        "best_response", "mapping", default: "none", example: "{tie: stay}",
        "The profile of greatest utility.")
    static let thresholdKey = Key.optional(
        "threshold", "mapping", default: "none", example: "{level: 0.18}",
        "The best profile whose utility reaches a level; otherwise the present one.")
    static let proportionalKey = Key.optional(
        "proportional", "mapping", default: "none", example: "{exponent: 1}",
        "Probability proportional to the utility to a power (Pólya urns).")
    /// The keys of `adoption.choice`.
    public static let section = Section(
        "adoption.choice", "How a revising actor chooses: exactly one of these.",
        keys: [logitKey, bestResponseKey, thresholdKey, proportionalKey])

    static let temperature = Key.required(
        "temperature", "number or dated path", unit: "utility", example: "1",
        "The scale of what the model does not see: small for nearly best replies, large for noise.")
    /// The keys of the logit rule.
    public static let logitSection = Section("adoption.choice.logit", "The logit rule.", keys: [temperature])
    static let tie = Key.optional(
        "tie", "`stay`, `first` or `random`", default: "stay", example: "random",
        "What happens when several profiles are best.")
    static let error = Key.optional(
        "error", "number or dated path", unit: "probability", default: "0", example: "0.05",
        "The probability of choosing any open profile uniformly instead.")
    /// The keys of best response.
    public static let bestResponseSection = Section(
        "adoption.choice.best_response", "Best response.", keys: [tie, error])
    static let level = Key.optional(
        "level", "number or dated path", unit: "utility", default: "none", example: "0.18",
        "The level for all actors. Give `level` or `attribute`.")
    static let attribute = Key.optional(
        "attribute", "column", default: "none", example: "threshold", "Each actor's own level.")
    /// The keys of the threshold rule.
    public static let thresholdSection = Section(
        "adoption.choice.threshold", "The threshold rule.", keys: [level, attribute])
    static let exponent = Key.optional(
        "exponent", "number or dated path", unit: "–", default: "1", example: "2",
        "The power to which utilities are raised.")
    /// The keys of the proportional rule.
    public static let proportionalSection = Section(
        "adoption.choice.proportional", "The proportional rule.", keys: [exponent])

    init?(_ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        let given = Self.section.keys.filter { fields.has($0) }
        guard given.count == 1 else {
            fields.report(
                "'\(fields.path)' needs exactly one of 'logit', 'best_response', 'threshold' and 'proportional'",
                at: fields.position)
            return nil
        }
        func constant(
            _ value: Double, _ key: String, in range: ClosedRange<Double>, _ inner: any FieldReader
        ) -> TimedQuantity {
            var quantity = TimedQuantity(
                Quantity(value, source: "default", path: "\(inner.path).\(key)", position: inner.position))
            quantity.range = range
            return quantity
        }
        switch given[0] {
        case Self.logitKey:
            guard let inner = fields.fields(Self.logitKey, Self.logitSection),
                let temperature = inner.timedNumber(Self.temperature, in: .positive)
            else { return nil }
            self = .logit(temperature: temperature)
        case Self.bestResponseKey:
            guard let inner = fields.fields(Self.bestResponseKey, Self.bestResponseSection) else {
                return nil
            }
            let tie = inner.option(Self.tie, among: Tie.allCases.map(\.rawValue)).flatMap(Tie.init) ?? .stay
            let error =
                inner.timedNumber(Self.error, in: .unitInterval)
                ?? constant(0, "error", in: .unitInterval, inner)
            self = .bestResponse(tie: tie, error: error)
        case Self.thresholdKey:
            guard let inner = fields.fields(Self.thresholdKey, Self.thresholdSection) else { return nil }
            if let attribute = inner.text(Self.attribute), !inner.has(Self.level) {
                self = .threshold(level: .attribute(attribute))
            } else if let level = inner.timedNumber(Self.level, in: .finite), !inner.has(Self.attribute) {
                self = .threshold(level: .number(level))
            } else {
                inner.report(
                    "'\(inner.path)' needs exactly one of 'level' and 'attribute'", at: inner.position)
                return nil
            }
        default:
            guard let inner = fields.fields(Self.proportionalKey, Self.proportionalSection) else {
                return nil
            }
            let exponent =
                inner.timedNumber(Self.exponent, in: .nonNegative)
                ?? constant(1, "exponent", in: .nonNegative, inner)
            self = .proportional(exponent: exponent)
        }
    }
}
