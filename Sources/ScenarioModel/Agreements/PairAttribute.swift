/// An attribute of the one that decides, or of the other: need, market size.
public struct PairAttribute: AccordFeature {
    /// The attribute; `weight` is the actor's weight.
    public var attribute: Name
    /// Whether it is that of the other side.
    public var isOther: Bool

    /// The key `attribute`.
    public static let key = Key.optional(
        "attribute", "attribute, or `weight`", default: "none", example: "need",
        "An attribute of an actor, or its weight: need, market size.")
    static let of = Key.optional(
        "of", "`self` or `other`", default: "self", example: "other",
        "Whose attribute: that of the one that decides, or of the other side.")
    /// Its keys.
    public static let section = termSection("An attribute of either side.", keys: [key, of])

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard let attribute = fields.text(Self.key) else { return nil }
        self.attribute = attribute
        isOther = fields.option(Self.of, among: ["self", "other"]) == "other"
    }

    /// The attribute must be a number for every actor that it is looked up for.
    public func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide) {
        guard attribute.value != "weight" else { return }
        let whose = (side == .sponsor) == isOther ? accord.partners : accord.sponsors
        let chosen = Set(whose.indices(in: context.scenario))
        for (group, range) in zip(context.scenario.groups, context.scenario.groupRanges)
        where range.contains(where: { chosen.contains($0) }) {
            guard
                context.known(
                    attribute, among: group.attributes.map(\.name), as: "attribute of '\(group.id.value)'"),
                let column = group.attribute(attribute.value)
            else { continue }
            for (row, actor) in range.enumerated() where chosen.contains(actor) && column.numbers[row] == nil
            {
                context.report(
                    "'\(column.texts[row])' is no decimal number, but '\(attribute.value)' of "
                        + "'\(group.actors[row].value)' is used as one", at: column.positions[row])
            }
        }
    }

    /// The feature in words.
    public var summary: String { attribute.value + (isOther ? " of the other side" : "") }
}
