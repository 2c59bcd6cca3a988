/// How actors revise their profiles, by what rule, and what they weigh.
public struct Adoption: Sendable {
    /// Who revises when.
    public var revision: Revision
    /// How a revising actor chooses.
    public var choice: ChoiceRule
    /// Whether who holds a standard may go back to the empty profile.
    public var allowsAbandoning = true
    /// The terms of each group's utility. A group without terms keeps its first profiles.
    public var groups: [(group: Name, terms: [Term])]

    static let revision = Key.required(
        "revision", "mapping", example: "{simultaneous: {hazard: 0.12}}", "Who revises when.")
    static let choice = Key.required(
        "choice", "mapping", example: "{logit: {temperature: 1}}", "How a revising actor chooses.")
    static let abandon = Key.optional(
        "abandon", "`allow` or `refuse`", default: "allow", example: "refuse",
        "Whether who holds a standard may go back to the empty profile; with `refuse` only if nothing else is open."
    )
    static let group = Key.optional(
        "<group>", "mapping of terms", default: "the group never revises",
        example: "{trade: {network: trade, weight: 2}}", "What the actors of a group weigh, term by term.")

    /// The keys of `adoption`.
    public static let section = Section(
        "adoption", "How actors revise, choose, and what they weigh.",
        keys: [revision, choice, abandon, group])
    /// The keys of a group's terms.
    public static let groupSection = Section(
        "adoption.<group>", "The terms of a group's utility. The words are the author's: `trade`, `habit`.",
        keys: [Term.key])
}

extension Adoption {
    init?(_ fields: any FieldReader) {
        let revision = fields.value(Self.revision).flatMap { Revision($0) }
        let choice = fields.value(Self.choice).flatMap { ChoiceRule($0) }
        allowsAbandoning = fields.option(Self.abandon, among: ["allow", "refuse"]) != "refuse"
        groups = (fields.entries(Self.group) ?? []).map { entry in
            let terms = entry.value.fields(Self.groupSection)?.entries(Term.key) ?? []
            return (entry.name, terms.compactMap { Term($0.name, $0.value) })
        }
        guard let revision, let choice else { return nil }
        self.revision = revision
        self.choice = choice
    }
}
