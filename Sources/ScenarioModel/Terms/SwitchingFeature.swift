/// What it costs to leave the present profile.
public struct SwitchingFeature: Feature {
    /// What a switch counts.
    public enum Counting: String, Sendable, CaseIterable {
        /// The standards that are new to the actor.
        case newStandards = "new_standards"
        /// One for any other profile.
        case anyChange = "any_change"
    }

    /// What a switch counts.
    public var counting: Counting

    /// The key `switching`.
    public static let key = Key.optional(
        "switching", "`new_standards` or `any_change`", default: "none", example: "new_standards",
        "Cost of change: per standard that is new to the actor, or once for any other profile.")
    static let cost = Key.required(
        "cost", "number or dated path", unit: "utility", example: "0.5",
        "The cost; it lowers the utility of a change.")
    /// Its keys.
    public static let section = Section(
        "adoption.<group>.<term> (switching)", "Switching cost.", keys: [key, cost])
    /// The coefficient is a cost.
    public static var coefficient: Key { cost }
    /// A cost may be negative for actors that seek novelty.
    public static var coefficientRange: ClosedRange<Double> { .finite }

    /// Reads the feature.
    public init?(_ fields: any FieldReader) {
        guard
            let counting = fields.option(Self.key, among: Counting.allCases.map(\.rawValue))
                .flatMap(Counting.init)
        else { return nil }
        self.counting = counting
    }

    /// Nothing to check.
    public func check(_ context: CheckContext, group: ActorGroup) {}

    /// The feature in words.
    public var summary: String {
        counting == .newStandards ? "cost per new standard" : "cost of any change"
    }
}
