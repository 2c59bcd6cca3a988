/// What the agreement adds to the one that decides by the paths of agreements that it opens: Σ_m δ^distance(i, m) with it
/// less the same without it (Jackson & Wolinsky 1996, doi 10.1006/jeth.1996.0108).
public struct Connections: AccordFeature {
    /// What a path keeps of its worth at every further agreement, 0 to 1.
    public var decay: Quantity

    /// The key `connections`.
    public static let key = Key.optional(
        "connections", "number", unit: "share", default: "none", example: "0.5",
        "The decay δ of Σ_m δ^distance(i, m) over the network of these agreements, of which the difference with and "
            + "without the agreement counts.")
    /// Its keys.
    public static let section = termSection("Whom the agreement brings within reach.", keys: [key])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let decay = fields.number(Self.key, in: .unitInterval) else { return nil }
        self.decay = decay
    }

    /// Nothing to look up.
    public func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide) {}

    /// The decay.
    public var inputs: [InputRecord] { [InputRecord(decay)] }

    /// The feature in words.
    public var summary: String { "connections at decay \(decay.value)" }
}
