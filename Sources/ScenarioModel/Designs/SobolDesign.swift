/// The first points of the Sobol' sequence, which fill the space evenly.
public struct SobolDesign: DesignMethod {
    /// How many points.
    public var points: Int
    /// Whether the points are scrambled at random, as evenly as before (Owen).
    public var isScrambled: Bool

    /// The key `sobol`.
    public static let key = Key.optional(
        "sobol", "mapping", default: "none", example: "{points: 256}",
        "The first points of the Sobol' sequence, which fill the space evenly; best with a power of two of them."
    )
    static let scramble = Key.optional(
        "scramble", "`owen` or `none`", default: "owen", example: "none",
        "Whether the points are scrambled at random by the seed, which keeps them as even.")
    /// Its keys.
    public static let section = Section(
        "run.design.sobol", "Points of the Sobol' sequence.", keys: [DesignLanguage.points, scramble])
    /// The one mapping.
    public static var innerSections: [Section] { [section] }
    /// A sample.
    public static let isSample = true

    /// Reads the design.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.section) else { return nil }
        isScrambled = inner.option(Self.scramble, among: ["owen", "none"]) != "none"
        guard let points = DesignLanguage.points(inner) else { return nil }
        self.points = points
    }

    /// As many points as the command line says, scrambled.
    public init(points: Int?) throws(DesignRequestError) {
        self.points = try DesignLanguage.points(points, for: Self.key)
        isScrambled = true
    }

    /// The design in words.
    public var summary: String {
        "\(points) points of the Sobol' sequence" + (isScrambled ? ", scrambled" : "")
    }
}
