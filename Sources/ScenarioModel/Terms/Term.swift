/// One thing that the actors of a group weigh: a coefficient times a feature of the profile.
public struct Term: Sendable {
    /// Its word within the group.
    public var id: Name
    /// The coefficient β, in utility per unit of the feature.
    public var coefficient: TimedQuantity
    /// The feature.
    public var feature: any Feature

    static let key = Key.optional(
        "<term>", "mapping", default: "none", example: "{network: trade, weight: 2}",
        "A term of the utility. Exactly one key of the kinds below says what it weighs.")
    /// The key of the coefficient for most features.
    public static let weight = Key.required(
        "weight", "number or dated path", unit: "utility per unit", example: "1.2",
        "The coefficient β of the term; negative for what actors avoid.")

    init?(_ id: Name, _ value: any ValueReader) {
        guard
            let kind = value.kind(
                among: FeatureLanguage.features.map { ($0.key.name, $0) },
                "term '\(id.value)' needs exactly one of")
        else { return nil }
        guard let fields = value.fields(kind.section), let feature = kind.init(fields),
            let coefficient = fields.timedNumber(kind.coefficient, in: kind.coefficientRange)
        else { return nil }
        self.id = id
        self.coefficient = coefficient
        self.feature = feature
    }
}

/// What a term weighs; one small file each, listed in `FeatureLanguage.features`.
public protocol Feature: Sendable {
    /// The key whose presence chooses this feature.
    static var key: Key { get }
    /// All keys of a term with this feature.
    static var section: Section { get }
    /// The key of the coefficient.
    static var coefficient: Key { get }
    /// The allowed coefficients.
    static var coefficientRange: ClosedRange<Double> { get }
    /// Reads the feature from the term's mapping.
    init?(_ fields: any FieldReader)
    /// Reports what the feature names but the scenario does not have.
    func check(_ context: CheckContext, group: ActorGroup)
    /// The numbers of the feature besides its coefficient, for the list of assumptions.
    var inputs: [InputRecord] { get }
    /// Whether it looks at what others hold.
    var dependsOnOthers: Bool { get }
    /// The feature in words.
    var summary: String { get }
}

extension Feature {
    /// The key `weight`.
    public static var coefficient: Key { Term.weight }
    /// Any number.
    public static var coefficientRange: ClosedRange<Double> { .finite }
    /// It does not.
    public var dependsOnOthers: Bool { false }
    /// No further numbers.
    public var inputs: [InputRecord] { [] }
}

/// The features there are.
public enum FeatureLanguage {
    /// Every feature, in the order of the reference page.
    public static let features: [any Feature.Type] = [
        NetworkFeature.self, QualityFeature.self, SponsorFeature.self, AttributeFeature.self,
        TasteFeature.self, SwitchingFeature.self, PeersFeature.self,
    ]
}

/// How the values of a profile's standards are put together.
public enum Combination: String, Sendable, CaseIterable {
    /// The greatest.
    case max
    /// The smallest.
    case min
    /// The mean.
    case mean
    /// The sum.
    case sum

    /// The key `combine`, shared by the features of standards.
    static func key(default defaultValue: Combination) -> Key {
        .optional(
            "combine", "`max`, `min`, `mean` or `sum`", default: defaultValue.rawValue, example: "mean",
            "How the values of a profile's standards are put together; the empty profile has 0.")
    }

    /// The combined value of some standards, added up in their order; 0 for none.
    @inlinable
    public func callAsFunction(_ standards: [Int], of value: (_ standard: Int) -> Double) -> Double {
        guard var result = standards.first.map(value) else { return 0 }
        for standard in standards.dropFirst() {
            let next = value(standard)
            switch self {
            case .max: if result < next { result = next }
            case .min: if next < result { result = next }
            case .sum, .mean: result += next
            }
        }
        return self == .mean ? result / Double(standards.count) : result
    }
}
