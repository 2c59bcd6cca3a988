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

    /// What a mistaken best reply chooses among.
    public enum Mistake: String, Sendable, CaseIterable {
        /// All open profiles.
        case any
        /// The open profiles other than the best reply.
        case other
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
    /// The profile of greatest utility; with probability `error` a mistake, drawn uniformly.
    case bestResponse(tie: Tie, error: TimedQuantity, mistake: Mistake)
    /// The best profile whose utility reaches a level; without one the actor keeps its own.
    case threshold(level: Level)
    /// A profile with probability proportional to its utility to a power; negative utilities count as zero.
    case proportional(exponent: TimedQuantity)
    /// Another profile with probability `scale` times its utility, otherwise the present one.
    case linear(scale: TimedQuantity)

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
    static let linearKey = Key.optional(
        "linear", "mapping", default: "none", example: "{scale: 0.5}",
        "Another profile with probability proportional to its utility, otherwise the present one (linear hazards: Bass)."
    )
    /// The keys of `adoption.choice`.
    public static let section = Section(
        "adoption.choice", "How a revising actor chooses: exactly one of these.",
        keys: [logitKey, bestResponseKey, thresholdKey, proportionalKey, linearKey])

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
        "The probability of a mistake.")
    static let mistake = Key.optional(
        "mistake", "`any` or `other`", default: "any", example: "other",
        "What a mistake draws from: any open profile, or any other than the best reply.")
    /// The keys of best response.
    public static let bestResponseSection = Section(
        "adoption.choice.best_response", "Best response.", keys: [tie, error, mistake])
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

    static let scale = Key.optional(
        "scale", "number or dated path", unit: "probability per utility", default: "1", example: "0.5",
        "The probability of taking a profile is this number times its utility, negative ones counting as 0.")
    /// The keys of the linear rule.
    public static let linearSection = Section("adoption.choice.linear", "The linear rule.", keys: [scale])
}
