/// The quality of a profile's standards at the time.
public struct QualityFeature: Feature {
    /// How the standards' qualities are put together.
    public var combine: Combination

    /// The key `quality`.
    public static let key = Key.optional(
        "quality", "`standard`", default: "none", example: "standard",
        "The quality of the profile's standards at the time, as the `standards` give it.")
    static let combine = Combination.key(default: .max)
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (quality)", "Quality or maturity of the profile's standards.",
        keys: [key, combine, coefficient])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard fields.option(Self.key, among: ["standard"]) != nil else { return nil }
        combine =
            fields.option(Self.combine, among: Combination.allCases.map(\.rawValue))
            .flatMap(Combination.init) ?? .max
    }

    /// Nothing to check.
    public func check(_ context: CheckContext, group: ActorGroup) {}

    /// The feature in words.
    public var summary: String { "quality of the standards (\(combine.rawValue))" }
}
