extension VotingBody {
    /// The key of the file's word.
    public static let power = Key.required(
        "power", "word", example: "un-security-council", "The body's word; letters, digits, `_` and `-`.")
    static let members = Key.required(
        "members", "mapping of members to votes, or a table", unit: "votes",
        example: "{alpha: 3, beta: 2, gamma: 1}",
        "Who votes with how many votes; decimals are fine.")
    static let quota = Key.optional(
        "quota", "number", unit: "votes", default: "none", example: "4",
        "A proposal passes when at least so many votes are for it. Give `quota` or `threshold`.")
    static let threshold = Key.optional(
        "threshold", "number", unit: "share of all votes", default: "none", example: "0.71",
        "The same as a share. A rounded fraction such as 0.667 asks for more than two thirds; give the `quota` then."
    )
    static let source = Key.optional(
        "source", "text", default: "counts as an assumption", example: "\"UN Charter, art. 27\"",
        "Where votes and quota come from, for those that do not say so themselves.")
    static let support = Key.optional(
        "support", "number", unit: "probability", default: "not asked", example: "0.8",
        "The probability with which each member votes for a proposal, independently; asks how probable it is that the proposal passes."
    )
    static let sampling = Key.optional(
        "sampling", "mapping", default: "{permutations: 100000, seed: 1}",
        example: "{permutations: 100000, seed: 1}",
        "Random orders and coalitions, for bodies too large for exact indices: more than 20 members and more than 1000000 members times votes."
    )

    /// The keys of the file.
    public static let section = Section(
        "power", "A whole body.",
        keys: [power] + Heading.keys + [members, quota, threshold, source, support, sampling])

    static let table = Key.required(
        "table", "CSV file", example: "members.csv", "The members, one per row.")
    static let idColumn = Key.optional(
        "id", "column", default: "id", example: "state", "The column of the table with the members' ids.")
    static let votesColumn = Key.optional(
        "votes", "column", default: "votes", example: "votes_2014", "The column with the votes.")

    /// The keys of `members` when they stand in a table.
    public static let membersSection = Section(
        "power.members (table)", "The members in a table.", keys: [table, idColumn, votesColumn])

    static let permutations = Key.optional(
        "permutations", "whole number", unit: "draws", default: "100000", example: "1000000",
        "How many orders, and as many coalitions, are drawn.")
    static let seed = Key.optional(
        "seed", "whole number", default: "1", example: "0", "The seed of the draws.")

    /// The keys of `sampling`.
    public static let samplingSection = Section(
        "power.sampling", "The draws for bodies too large for exact indices.", keys: [permutations, seed])

    /// Every section, in the order of the reference page.
    static let sections = [section, membersSection, samplingSection]

    /// Reads a body from the root mapping of its file.
    public init?(_ fields: any FieldReader) {
        heading = Heading(fields, word: Self.power)
        let sampling = fields.fields(Self.sampling, Self.samplingSection)
        samples = sampling?.integer(Self.permutations, in: 1...1_000_000_000)?.value ?? 100_000
        seed = UInt32(sampling?.integer(Self.seed, in: 0...4_294_967_295)?.value ?? 1)
        support = fields.number(Self.support, in: .unitInterval)
        let source = fields.text(Self.source)?.value
        let rule = Self.rule(fields, source: source)
        guard let list = Self.readMembers(fields, source: source), let rule else { return nil }
        (members, votes, inputs) = (list.members, list.votes, list.inputs)
        self.rule = rule
        guard let whole = Self.whole(fields, votes, rule) else { return nil }
        self.whole = whole
        inputs += [InputRecord(ruleQuantity)] + (support.map { [InputRecord($0)] } ?? [])
    }

    private static func rule(_ fields: any FieldReader, source: String?) -> Rule? {
        guard fields.has(quota) != fields.has(threshold) else {
            fields.report(
                "the body needs exactly one of 'quota' and 'threshold'; found "
                    + (fields.has(quota) ? "both" : "neither"), at: fields.position)
            return nil
        }
        func sourced(_ quantity: Quantity?) -> Quantity? {
            guard var quantity else { return nil }
            quantity.source = quantity.source ?? source
            return quantity
        }
        if fields.has(quota) { return sourced(fields.number(quota, in: .positive)).map(Rule.quota) }
        guard let share = sourced(fields.number(threshold, in: .unitInterval)) else { return nil }
        guard share.value > 0 else {
            fields.report("'threshold' is 0; expected a share above 0", at: share.position)
            return nil
        }
        return .threshold(share)
    }

    private static func whole(_ fields: any FieldReader, _ votes: [Double], _ rule: Rule) -> WholeVotes? {
        guard votes.contains(where: { $0 > 0 }) else {
            fields.report("the votes sum to zero; at least one member needs a vote", at: fields.position)
            return nil
        }
        let (whole, word) =
            switch rule {
            case .quota(let quota): (WholeVotes(votes, quota: quota.value), "quota")
            case .threshold(let share): (WholeVotes(votes, threshold: share.value), "threshold")
            }
        guard let whole else {
            fields.report(
                "votes and \(word) must have at most \(WholeVotes.decimalPlaces) decimal places, and at most "
                    + "\(WholeVotes.largestTotal) in all once they are whole numbers", at: fields.position)
            return nil
        }
        if case .quota(let quota) = rule, whole.quota > whole.total {
            fields.report(
                "'quota' is \(words(quota.value)), but there are \(words(votes.reduce(0, +))) votes; nothing "
                    + "could pass", at: quota.position)
            return nil
        }
        return whole
    }

    private static func words(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}
