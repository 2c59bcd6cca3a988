/// The same for every agreement: what it costs or is worth as such.
public struct FixedCost: AccordFeature {
    /// The key `per`.
    public static let key = Key.optional(
        "per", "`agreement`", default: "none", example: "agreement",
        "1 for every agreement: what it costs, or is worth, whoever signs it.")
    /// Its keys.
    public static let section = termSection("The same for every agreement.", keys: [key])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard fields.option(Self.key, among: ["agreement"]) != nil else { return nil }
    }

    /// Nothing to look up.
    public func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide) {}

    /// The feature in words.
    public var summary: String { "every agreement" }
}
