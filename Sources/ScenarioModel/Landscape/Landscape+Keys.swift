extension Landscape {
    /// The key of the file's word.
    public static let landscape = Key.required(
        "landscape", "word", example: "unix-alliances", "The landscape's word; letters, digits, `_` and `-`.")
    static let actors = Key.required(
        "actors", "mapping", example: "{table: firms.csv, size: market_share}",
        "Who takes sides, and how much each counts.")
    static let propensity = Key.required(
        "propensity", "mapping", example: "{by: type, alike: -1, different: 0}",
        "How much each pair is inclined to stand together (positive) or apart (negative).")
    static let observed = Key.optional(
        "observed", "mapping", default: "nothing to compare with", example: "{column: alliance}",
        "The camps that the actors were seen in.")
    static let together = Key.optional(
        "together", "list of lists of actors", default: "none", example: "[[sun, att]]",
        "Actors that stay in one camp; those named no longer switch.")
    static let apart = Key.optional(
        "apart", "list of pairs of actors", default: "none", example: "[[sun, ibm]]",
        "Pairs of actors that stay in different camps; those named no longer switch.")
    static let search = Key.optional(
        "search", "mapping", default: "{starts: 1000, seed: 1}", example: "{starts: 5000, seed: 1}",
        "How to look for minima when there are more than 24 actors that are not tied; with fewer, every configuration is visited."
    )

    /// The keys of the file.
    public static let section = Section(
        "landscape", "A whole landscape.",
        keys: [landscape] + Heading.keys + [actors, propensity, observed, together, apart, search])

    static let table = Key.optional(
        "table", "CSV file", default: "none", example: "firms.csv",
        "The actors, one per row, with any further columns. Give `table` or `members`.")
    static let members = Key.optional(
        "members", "mapping of actors to attributes", default: "none",
        example: "{sun: {size: 28.9, type: specialist}, ibm: {size: 3.8, type: generalist}}",
        "The actors, written in the file itself; an attribute `source` holds for the numbers of its actor.")
    static let idColumn = Key.optional(
        "id", "column", default: "id", example: "firm", "The column of the table with the actors' ids.")
    static let size = Key.required(
        "size", "column or attribute", example: "market_share",
        "The column with the sizes, which are above 0: how much an actor matters to the others.")

    /// The keys of `actors`.
    public static let actorsSection = Section(
        "landscape.actors", "The actors and their sizes.", keys: [table, members, idColumn, size])

    static let pairs = Key.optional(
        "table", "CSV file", default: "none", example: "pairs.csv",
        "One pair per row: the columns `actor`, `partner`, `propensity` and, optionally, `source`; a pair in both directions has one number. Give `table`, `by` or `everyone`."
    )
    static let missing = Key.optional(
        "missing", "number", unit: "propensity", default: "an error", example: "0",
        "The propensity of pairs that the table leaves out.")
    static let by = Key.optional(
        "by", "column or attribute", default: "none", example: "type",
        "Pairs whose texts in this column are the same have the propensity `alike`, others `different`.")
    static let alike = Key.optional(
        "alike", "number", unit: "propensity", default: "none", example: "-1",
        "The propensity of a pair with the same text; required beside `by`.")
    static let different = Key.optional(
        "different", "number", unit: "propensity", default: "none", example: "0",
        "The propensity of a pair with different texts; required beside `by`.")
    static let everyone = Key.optional(
        "everyone", "number", unit: "propensity", default: "none", example: "-1",
        "One propensity for every pair: `-1` where all are rivals.")

    /// The keys of `propensity`.
    public static let propensitySection = Section(
        "landscape.propensity", "The propensities of the pairs; of any sign, the same in both directions.",
        keys: [pairs, missing, by, alike, different, everyone])

    static let column = Key.required(
        "column", "column or attribute", example: "alliance",
        "The column that names each actor's camp; two words in all.")

    /// The keys of `observed`.
    public static let observedSection = Section(
        "landscape.observed", "The camps that were seen, to compare the minima with.", keys: [column])

    static let starts = Key.optional(
        "starts", "whole number", unit: "descents", default: "1000", example: "5000",
        "How many random configurations a search descends from.")
    static let seed = Key.optional(
        "seed", "whole number", default: "1", example: "0", "The seed of the random configurations.")

    /// The keys of `search`.
    public static let searchSection = Section(
        "landscape.search", "Steepest descent from random configurations.", keys: [starts, seed])

    /// Every section, in the order of the reference page.
    static let sections = [section, actorsSection, propensitySection, observedSection, searchSection]
}
