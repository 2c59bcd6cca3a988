/// A Latin hypercube: each of as many strata of each uncertainty as there are points is hit once.
public struct LatinHypercube: DesignMethod {
    /// How many points.
    public var points: Int
    /// Of how many hypercubes the one is kept whose two nearest points are furthest apart; 1 takes the first.
    public var candidates: Int

    /// The key `lhs`.
    public static let key = Key.optional(
        "lhs", "mapping", default: "none", example: "{points: 200}",
        "A Latin hypercube: each of as many equally likely strata of each uncertainty as there are points is hit once."
    )
    static let maximin = Key.optional(
        "maximin", "whole number", unit: "hypercubes", default: "1", example: "20",
        "Of so many hypercubes, at most 1000, the one is kept whose two nearest points are furthest apart.")
    /// Its keys.
    public static let section = Section(
        "run.design.lhs", "A Latin hypercube.", keys: [DesignLanguage.points, maximin])
    /// The one mapping.
    public static var innerSections: [Section] { [section] }
    /// A sample.
    public static let isSample = true

    /// Reads the design.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.section) else { return nil }
        candidates = inner.integer(Self.maximin, in: 1...1000)?.value ?? 1
        guard let points = DesignLanguage.points(inner) else { return nil }
        self.points = points
    }

    /// As many points as the command line says, of the first hypercube.
    public init(points: Int?) throws(DesignRequestError) {
        self.points = try DesignLanguage.points(points, for: Self.key)
        candidates = 1
    }

    /// The design in words.
    public var summary: String {
        "Latin hypercube of \(points) points"
            + (candidates > 1 ? ", the best of \(candidates) by maximin" : "")
    }
}
