/// One thing that a side of an agreement weighs when it decides: a coefficient times a feature of the pair.
public struct AccordTerm: Sendable {
    /// Its word within the side.
    public var id: Name
    /// The coefficient, in gain per unit of the feature.
    public var coefficient: TimedQuantity
    /// The feature.
    public var feature: any AccordFeature

    static let key = Key.optional(
        "<term>", "mapping", default: "none", example: "{relation: trade, weight: 2}",
        "A term of the gain. Exactly one key of the kinds below says what it weighs.")
    /// The key of the coefficient.
    public static let weight = Key.required(
        "weight", "number or dated path", unit: "gain per unit", example: "1.2",
        "The coefficient of the term; negative for what speaks against an agreement.")

    init?(_ id: Name, _ value: any ValueReader) {
        guard
            let kind = value.kind(
                among: AccordLanguage.features.map { ($0.key.name, $0) },
                "term '\(id.value)' needs exactly one of")
        else { return nil }
        guard let fields = value.fields(kind.section), let feature = kind.init(fields),
            let coefficient = fields.timedNumber(Self.weight, in: .finite)
        else { return nil }
        self.id = id
        self.coefficient = coefficient
        self.feature = feature
    }
}

/// What a term of an agreement weighs; one small file each, listed in `AccordLanguage.features`.
///
/// A feature is a number of the one that decides, *i*, and the other, *j*.
public protocol AccordFeature: Sendable {
    /// The key whose presence chooses this feature.
    static var key: Key { get }
    /// All keys of a term with this feature.
    static var section: Section { get }
    /// Reads the feature from the term's mapping.
    init?(_ fields: any FieldReader)
    /// Reports what the feature names but the scenario does not have.
    func check(_ context: CheckContext, _ accord: Accord, _ side: AccordSide)
    /// The numbers of the feature besides its coefficient, for the list of assumptions.
    var inputs: [InputRecord] { get }
    /// The feature in words.
    var summary: String { get }
}

extension AccordFeature {
    /// No further numbers.
    public var inputs: [InputRecord] { [] }

    /// The section of a term with this feature.
    static func termSection(_ summary: String, keys: [Key]) -> Section {
        Section(
            "agreements.<agreement>.partner.<term> (\(key.name))", summary, keys: keys + [AccordTerm.weight])
    }
}

/// The features of agreements there are.
public enum AccordLanguage {
    /// Every feature, in the order of the reference page.
    public static let features: [any AccordFeature.Type] = [
        PairWeight.self, PairAttribute.self, PeerSignatures.self, RecognitionBenefit.self,
        OtherAgreements.self, FixedCost.self, Connections.self,
    ]
}
