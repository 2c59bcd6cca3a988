/// Independent random points.
public struct RandomDesign: DesignMethod {
    /// How many points.
    public var points: Int

    /// The key `random`.
    public static let key = Key.optional(
        "random", "mapping", default: "none", example: "{points: 200}",
        "Independent random points. Another number of points, or a further uncertainty, moves none of them.")
    /// Its keys.
    public static let section = Section(
        "run.design.random", "Independent random points.", keys: [DesignLanguage.points])
    /// The one mapping.
    public static var innerSections: [Section] { [section] }
    /// A sample.
    public static let isSample = true

    /// Reads the design.
    public init?(_ fields: any FieldReader) {
        guard let points = fields.fields(Self.key, Self.section).flatMap(DesignLanguage.points) else {
            return nil
        }
        self.points = points
    }

    /// As many points as the command line says.
    public init(points: Int?) throws(DesignRequestError) {
        self.points = try DesignLanguage.points(points, for: Self.key)
    }

    /// The design in words.
    public var summary: String { "\(points) random points" }
}
