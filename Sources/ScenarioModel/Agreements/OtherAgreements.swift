/// How many other agreements the one that decides has.
public struct OtherAgreements: AccordFeature {
    /// The agreements that count.
    public var agreements: [Name]

    /// The key `agreements`.
    public static let key = Key.optional(
        "agreements", "agreement, or list of agreements", default: "none", example: "[eu_recognition]",
        "How many agreements in force under these the one that decides has, the one at issue left out.")
    /// Its keys.
    public static let section = termSection("What the one that decides has signed already.", keys: [key])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let agreements = fields.texts(Self.key) else { return nil }
        self.agreements = agreements
    }

    /// The agreements must exist.
    public func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide) {
        for name in agreements {
            context.known(name, among: context.scenario.accords.map(\.id.value), as: "agreement")
        }
    }

    /// The feature in words.
    public var summary: String { "number of " + agreements.map(\.value).joined(separator: ", ") + " signed" }
}
