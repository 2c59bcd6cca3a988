extension Accord {
    static let title = Key.optional(
        "title", "text", default: "the agreement's word", example: "\"EU recognition agreements\"",
        "The name shown to people.")
    static let sponsors = Key.required(
        "sponsors", "choice of actors", example: "[CHN, USA]", "Who proposes such an agreement.")
    static let partners = Key.required(
        "partners", "choice of actors", example: "{group: states, except: [CHN, USA]}",
        "Who may sign it with a sponsor.")
    static let standards = Key.optional(
        "standards", "standard, or list of standards", default: "all standards", example: "[china]",
        "The standards that it covers. Give `standards`, `sectors` or neither.")
    static let sectors = Key.optional(
        "sectors", "word, or list of words", default: "all standards", example: "[ict, rail]",
        "The sectors whose standards it covers.")
    static let form = Key.optional(
        "form", "`comprehensive` or `sectoral`", default: "comprehensive", example: "sectoral",
        "One agreement for everything that it covers, or one for each standard or sector, negotiated and counted each by itself."
    )
    static let recognition = Key.optional(
        "recognition", "number or dated path", unit: "share", default: "none", example: "0.6",
        "The share of the missing compatibility that recognition makes up for between the two: c becomes c + share · (1 − c) for any two standards of which it covers one."
    )
    static let shift = Key.optional(
        "shift", "mapping", default: "none", example: "{relation: affinity, by: 0.1}",
        "What signing does to the partner's level toward the sponsor.")
    static let duration = Key.optional(
        "duration", "whole number", unit: "steps", default: "for good", example: "20",
        "After how many steps an agreement lapses; it can be signed again.")
    static let exclusive = Key.optional(
        "exclusive", "agreement, or list of agreements", default: "none", example: "[china, eu]",
        "A partner does not sign while it has one of these with another sponsor, and none of these while it has this one with another; may name itself."
    )
    static let campaign = Key.optional(
        "campaign", "mapping", default: "none", example: "{capacity: 4, from: 2024-Q1}",
        "Sponsors ask partners. Give `campaign`, `meetings` or neither.")
    static let meetings = Key.optional(
        "meetings", "whole number", unit: "pairs per step", default: "none", example: "3",
        "So many pairs of a sponsor and a partner, drawn at random, sign when both want it, and end what they have when either does."
    )
    static let temperature = Key.optional(
        "temperature", "number or dated path", unit: "gain", default: "1", example: "0.5",
        "The noise of decisions: a side agrees with probability 1 / (1 + exp(−gain / temperature)); without noise at 0."
    )
    static let signed = Key.optional(
        "signed", "CSV file", default: "none", example: "known_agreements.csv",
        "Agreements in force under every policy: the columns `date`, `partner` and, optionally, `sponsor`, `until`, `source`."
    )
    static let partner = Key.optional(
        "partner", "mapping of terms", default: "gain 0", example: "{access: {relation: trade, weight: 2}}",
        "What a partner gains by signing.")
    static let sponsor = Key.optional(
        "sponsor", "mapping of terms", default: "gain 0",
        example: "{size: {attribute: weight, of: other, weight: 1}}",
        "What a sponsor gains; it asks nobody from whom it would gain less than 0.")

    /// The keys of an agreement.
    public static let section = Section(
        "agreements.<agreement>", "Agreements of one kind, which pairs of a sponsor and a partner sign.",
        keys: [
            title, sponsors, partners, standards, sectors, form, recognition, shift, duration, exclusive,
            campaign, meetings, temperature, signed, partner, sponsor,
        ])

    static let relation = Key.required(
        "relation", "relation", example: "affinity", "The relation that `sponsor` terms read.")
    static let by = Key.required(
        "by", "number or dated path", unit: "the relation's", example: "0.1",
        "What is added to the partner's level toward the sponsor while the agreement is in force.")
    /// The keys of a shift.
    public static let shiftSection = Section(
        "agreements.<agreement>.shift",
        "What signing does to the partner's level toward the sponsor, as `sponsor` terms see it.",
        keys: [relation, by])

    static let capacity = Key.required(
        "capacity", "number or dated path", unit: "proposals per year", example: "4",
        "How many proposals each sponsor makes in a year; in a step, when the run is undated.")
    static let from = Key.optional(
        "from", "date", default: "the first step", example: "2024-Q1", "The first proposals.")
    static let until = Key.optional(
        "until", "date", default: "the end of the run", example: "2031-Q1",
        "The first step without proposals.")
    static let pause = Key.optional(
        "pause", "whole number", unit: "steps", default: "a year", example: "4",
        "After how many steps a partner that refused is asked again.")
    /// The keys of a campaign.
    public static let campaignSection = Section(
        "agreements.<agreement>.campaign", "How sponsors ask.", keys: [capacity, from, until, pause])

    /// The terms of either side.
    public static let termsSection = Section(
        "agreements.<agreement>.partner",
        "What a side gains: a sum of terms. `sponsor` takes the same. A feature is a number of the one that decides, i, "
            + "and the other, j.", keys: [AccordTerm.key])

    /// Every section, in the order of the reference page.
    static var sections: [Section] {
        [section, shiftSection, campaignSection, termsSection] + AccordLanguage.features.map { $0.section }
    }
}
