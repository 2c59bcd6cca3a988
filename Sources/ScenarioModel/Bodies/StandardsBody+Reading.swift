extension StandardsBody {
    static let title = Key.optional(
        "title", "text", default: "the body's id", example: "\"3GPP RAN plenary\"",
        "The name shown to people.")
    static let members = Key.required(
        "members", "choice of actors", example: "vendors", "Who votes at the start; see `join` and `leave`.")
    static let votes = Key.optional(
        "votes", "`equal`, `weight`, an attribute, or `{one_per: <attribute>}`", unit: "votes",
        default: "equal", example: "{one_per: home}",
        "How many votes each member has: one, its weight, a number of its own, or a share of one vote for each word of an attribute."
    )
    static let threshold = Key.required(
        "threshold", "number or dated path", unit: "share of all votes", example: "0.71",
        "A ballot passes when at least this share of the votes says yes; above 0, at most 1.")
    static let vetoes = Key.optional(
        "vetoes", "list of actors, or of lists of actors", default: "none", example: "[nokia, [huawei, zte]]",
        "Coalitions of members each of which blocks a ballot when all of its members vote no.")
    static let from = Key.optional(
        "from", "date", default: "the first step", example: "2024-Q1", "The first ballot.")
    static let every = Key.optional(
        "every", "whole number", unit: "steps", default: "1", example: "2",
        "How many steps lie between two ballots.")
    static let stages = Key.optional(
        "stages", "whole number", unit: "ballots", default: "1", example: "3",
        "How many ballots must pass before the standard is published.")
    static let patience = Key.optional(
        "patience", "whole number", unit: "ballots", default: "it never gives up", example: "4",
        "After how many failed ballots, in all, the body gives up, which opens its forks.")
    static let temperature = Key.optional(
        "temperature", "number or dated path", unit: "utility", default: "1", example: "0.5",
        "The noise of votes: a member votes yes with probability 1 / (1 + exp(−gain / temperature)).")
    static let discipline = Key.optional(
        "discipline", "mapping", default: "none: each votes by itself",
        example: "{by: home, strength: 0.6}", "Members that vote in blocks.")

    /// The keys of a body.
    public static let section = Section(
        "bodies.<body>", "A body whose members vote on publishing the standard that is `published_by` it.",
        keys: [
            title, members, votes, threshold, vetoes, from, every, stages, patience, temperature, discipline,
        ])

    static let onePer = Key.required(
        "one_per", "attribute", example: "home",
        "One vote for each word of this attribute, shared equally by the members that have the word.")
    /// The keys of votes that are shared.
    public static let votesSection = Section(
        "bodies.<body>.votes", "Votes shared by the members of one word.", keys: [onePer])

    static let by = Key.required(
        "by", "attribute", example: "home",
        "Members with the same word of this attribute are a block; one without a word votes by itself.")
    static let strength = Key.required(
        "strength", "number or dated path", unit: "probability", example: "0.6",
        "The probability with which a member votes as its block decides.")
    /// The keys of discipline.
    public static let disciplineSection = Section(
        "bodies.<body>.discipline", "Members that vote in blocks.", keys: [by, strength])

    /// Every section, in the order of the reference page.
    static let sections = [section, votesSection, disciplineSection]

    init?(_ id: Name, _ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        self.id = id
        title = fields.text(Self.title)?.value ?? id.value
        from = fields.step(Self.from)?.value ?? 0
        every = fields.integer(Self.every, in: 1...1_000_000)?.value ?? 1
        stages = fields.integer(Self.stages, in: 1...1_000_000)?.value ?? 1
        patience = fields.integer(Self.patience, in: 1...1_000_000)?.value
        vetoes = (fields.items(Self.vetoes) ?? []).map { Self.coalition($0) }
        votes = fields.value(Self.votes).flatMap { Self.votes($0) } ?? .equal
        discipline = fields.fields(Self.discipline, Self.disciplineSection).flatMap { inner in
            guard let attribute = inner.text(Self.by),
                let strength = inner.timedNumber(Self.strength, in: .unitInterval)
            else { return nil }
            return Discipline(attribute: attribute, strength: strength)
        }
        var usual = TimedQuantity(
            Quantity(1, source: "default", path: "\(fields.path).temperature", position: fields.position))
        usual.range = .positive
        temperature = fields.timedNumber(Self.temperature, in: .positive) ?? usual
        let threshold = fields.timedNumber(Self.threshold, in: .positiveShare)
        guard let members = fields.actors(Self.members), let threshold else { return nil }
        self.members = members
        self.threshold = threshold
    }

    private static func votes(_ value: any ValueReader) -> Votes? {
        guard let word = value.word else {
            if value.keys.isEmpty {
                value.report(
                    "expected equal, weight, an attribute, or {one_per: <attribute>} for 'votes'",
                    at: value.position)
                return nil
            }
            return value.fields(votesSection)?.text(onePer).map { .onePer($0) }
        }
        switch word.value {
        case "equal": return .equal
        case "weight": return .weight
        default: return .attribute(word)
        }
    }

    /// The members of a veto: one actor, or a list of actors.
    private static func coalition(_ value: any ValueReader) -> [Name] {
        let words = value.word.map { [$0] } ?? value.items?.map(\.word) ?? []
        let names = words.compactMap { $0 }
        if names.isEmpty || names.count < words.count {
            value.report("expected an actor, or a list of actors, such as [huawei, zte]", at: value.position)
        }
        return names
    }
}
