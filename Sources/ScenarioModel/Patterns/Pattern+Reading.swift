extension Pattern {
    static let id = Key.required(
        "id", "word", example: "S13a", "The pattern's word; letters, digits, `_` and `-`.")
    static let says = Key.required(
        "says", "text", example: "\"Opposition has the highest probability of bifurcation.\"",
        "The claim in words.")
    static let sourceKey = Key.optional(
        "source", "text", default: "none", example: "\"L22 ch. 6\"", "Where the claim is made.")
    static let outcome = Key.required(
        "outcome", "column of numbers", example: "bifurcation_states",
        "The outcome whose mean over the runs is looked at, by its column name.")
    static let of = Key.required(
        "of", "policy, or mapping", example: "{policy: oppose, set: {adoption.states.trade.weight: 3}}",
        "The futures that the claim is about.")
    static let against = Key.optional(
        "against", "policy, mapping, or list of these", default: "none", example: "[follow_us, baseline]",
        "The futures that they are compared with, replicate by replicate; the claim must hold against each. Give exactly "
            + "one of `against`, `above` and `below`.")
    static let direction = Key.optional(
        "direction", "`higher` or `lower`", default: "none, required with `against`", example: "higher",
        "Whether the outcome is claimed to be higher or lower than under `against`.")
    static let above = Key.optional(
        "above", "number", unit: "the outcome's", default: "none", example: "0.5",
        "The mean is claimed to be above this level.")
    static let below = Key.optional(
        "below", "number", unit: "the outcome's", default: "none", example: "0.5",
        "The mean is claimed to be below this level.")
    /// The keys of a pattern.
    public static let section = Section(
        "patterns[]",
        "A claim as a direction that runs can show or fail to show. `entente patterns` looks whether it holds; other "
            + "commands only check it, and leave it out when `--set` is given.",
        keys: [id, says, sourceKey, outcome, of, against, direction, above, below])

    /// Reads an item of the list `patterns`.
    init?(_ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        let (id, says, outcome) = (
            fields.text(Self.id), fields.text(Self.says), fields.text(Self.outcome)
        )
        let setting = fields.value(Self.of).flatMap { PatternSetting($0) }
        guard let claim = Self.claim(fields), let id, let says, let outcome, let setting else { return nil }
        self.init(
            id: id, says: says.value, source: fields.text(Self.sourceKey)?.value, outcome: outcome,
            setting: setting, claim: claim)
        reportItself(fields)
    }

    private static func claim(_ fields: any FieldReader) -> Claim? {
        let given = [against, above, below].filter { fields.has($0) }
        guard given.count == 1 else {
            fields.report(
                "a pattern needs exactly one of 'against', 'above' and 'below'"
                    + (given.isEmpty
                        ? "" : "; found " + given.map { "'\($0.name)'" }.joined(separator: " and ")),
                at: fields.position)
            return nil
        }
        guard given[0] == against else {
            if let stray = fields.value(direction) {
                fields.report(
                    "'direction' belongs to 'against'; '\(given[0].name)' says it already, leave it out",
                    at: stray.position)
            }
            return fields.number(given[0], in: .finite).map {
                .level(given[0] == above ? .higher : .lower, $0)
            }
        }
        guard let value = fields.value(against) else { return nil }
        if !fields.has(direction) {
            fields.report(
                "'direction' is missing in \(fields.path); write, for example, 'direction: higher'",
                at: fields.position)
        }
        let items = value.items ?? [value]
        if items.isEmpty { fields.report("the list 'against' is empty", at: value.position) }
        let others = items.compactMap { PatternSetting($0) }
        guard let word = fields.option(direction, among: Direction.allCases.map(\.rawValue)),
            let direction = Direction(rawValue: word)
        else { return nil }
        return .against(others, direction)
    }

    /// Reports what is compared with itself, or twice with the same.
    private func reportItself(_ fields: any FieldReader) {
        guard case .against(let others, _) = claim else { return }
        for (index, other) in others.enumerated() {
            if other.isSame(as: setting) {
                fields.report(
                    "'of' and 'against' are the same, '\(other.summary)'; nothing can differ from itself",
                    at: other.policy.position)
            } else if others[..<index].contains(where: { $0.isSame(as: other) }) {
                fields.report(
                    "'\(other.summary)' stands twice under 'against'; keep one", at: other.policy.position)
            }
        }
    }
}
