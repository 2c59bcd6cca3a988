/// By how much one standard is ahead of another, or the first of the second.
public struct Lead: Outcome {
    /// The standard that is ahead; nil for the one with the most holders.
    public var standard: Name?
    /// The standard that it is compared with; nil for the one with the second most holders.
    public var rival: Name?
    /// Whether weights are subtracted, not shares.
    public var isAmount: Bool
    /// The groups and the weighting.
    public var population: Population

    /// The key `lead`.
    public static let key = Key.optional(
        "lead", "options", default: "not measured", example: "{of: west, over: china}",
        "By how much one standard is ahead of another, or the first of the second.")
    static let of = Key.optional(
        "of", "standard", default: "the one with the most holders", example: "west",
        "The standard whose lead it is. Give `of` and `over`, or neither.")
    static let over = Key.optional(
        "over", "standard", default: "the one with the second most holders", example: "china",
        "The standard it is compared with.")
    static let unitKey = Key.optional(
        "as", "`share` or `amount`", default: "share", example: "amount",
        "Whether shares are subtracted, or the weights (with `weighting: count` the numbers) of the holders.")
    /// The options.
    public static let section = Section(
        "outcomes[].lead", "By how much one standard is ahead of another, or the first of the second.",
        keys: [of, over, unitKey, OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "S_a − S_b, or the difference of weights A_a − A_b; without `of` and `over` the greatest minus the second "
        + "greatest, 0 standing for a second standard that there is not"
    /// The unit.
    public static let unit = "share; the weight's, or actors, for `as: amount`"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        standard = fields?.text(Self.of)
        rival = fields?.text(Self.over)
        isAmount = fields?.option(Self.unitKey, among: ["share", "amount"]) == "amount"
        population = Population(fields)
        if let fields, (standard == nil) != (rival == nil) {
            fields.report(
                "'\(fields.path)' needs both 'of' and 'over', or neither for the first over the second",
                at: fields.position)
        }
    }

    /// The groups and the standards must exist, and the standards must be two.
    public func check(_ context: CheckContext) {
        population.check(context)
        let ids = context.scenario.standards.map(\.id.value)
        for name in [standard, rival] {
            if let name { context.known(name, among: ids, as: "standard") }
        }
        if let standard, let rival, standard.value == rival.value {
            context.report("'\(rival.value)' has no lead over itself; name two standards", at: rival.position)
        }
    }

    /// One column per group.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        population.groups(in: scenario).map { group in
            let names = standard.flatMap { ahead in rival.map { "_\(ahead.value)_over_\($0.value)" } } ?? ""
            let whose =
                standard.flatMap { ahead in rival.map { "Lead of \(ahead.value) over \($0.value)" } }
                ?? "Lead of the first standard over the second"
            return OutcomeColumn(
                name: "lead\(isAmount ? "_amount" : "")\(names)\(population.suffix(group, in: scenario))",
                description: "\(whose) among \(population.words(group, in: scenario)). "
                    + (isAmount ? "Difference of their holders" : "Difference of their shares"),
                unit: isAmount ? population.unit : "share", summary: .final)
        }
    }
}
