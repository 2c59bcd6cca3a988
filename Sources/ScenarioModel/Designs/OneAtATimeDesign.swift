/// The scenario as written, and then each uncertainty alone at some levels.
public struct OneAtATimeDesign: DesignMethod {
    /// How many levels each uncertainty has.
    public var levels: Int

    /// The key `one_at_a_time`.
    public static let key = Key.optional(
        "one_at_a_time", "mapping", default: "none", example: "{levels: 2}",
        "The scenario as written, and then each uncertainty alone at some levels while the others stay as written."
    )
    static let levelsKey = Key.optional(
        "levels", "whole number", unit: "levels", default: "2: the 5 % and the 95 % quantile", example: "3",
        "How many levels, 2 to 1000: evenly spaced quantiles from 5 % to 95 %, or each value of a law that has no more "
            + "than that; all categories of a categorical law.")
    /// Its keys.
    public static let section = Section(
        "run.design.one_at_a_time", "The scenario as written, and each uncertainty alone.", keys: [levelsKey])
    /// The one mapping.
    public static var innerSections: [Section] { [section] }
    /// Levels are no sample.
    public static let isSample = false

    /// Reads the design.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.section) else { return nil }
        levels = inner.integer(Self.levelsKey, in: 2...1000)?.value ?? 2
    }

    /// Two levels each.
    public init(points: Int?) throws(DesignRequestError) {
        try DesignLanguage.noPoints(points, for: Self.key)
        levels = 2
    }

    /// The design in words.
    public var summary: String { "each uncertainty alone at \(levels) levels" }
}
