/// When one standard takes a lead that it keeps to the end.
public struct LockInTime: Outcome {
    /// The share that the standard must keep.
    public var level: Double
    /// The groups and the weighting.
    public var population: Population

    /// The key `lock_in_time`.
    public static let key = Key.optional(
        "lock_in_time", "options", default: "not measured", example: "{level: 0.75}",
        "When one standard takes a share that it keeps to the end.")
    static let level = Key.optional(
        "level", "number", unit: "share", default: "0.6", example: "0.75",
        "The share that the standard must keep.")
    /// The options.
    public static let section = Section(
        "outcomes[].lock_in_time", "When one standard takes a share that it keeps to the end.",
        keys: [level, OutcomeLanguage.among, OutcomeLanguage.weighting])
    /// The formula.
    public static let formula =
        "first step from which one standard keeps S_s ≥ level to the end of the run, counted from 0; missing when there is none"
    /// The unit.
    public static let unit = "steps"

    /// Reads the options.
    public init?(_ fields: (any FieldReader)?) {
        population = Population(fields)
        level = fields?.number(Self.level, in: .unitInterval)?.value ?? 0.6
    }

    /// The groups must exist.
    public func check(_ context: CheckContext) { population.check(context) }

    /// One column per group.
    public func columns(in scenario: Scenario) -> [OutcomeColumn] {
        population.groups(in: scenario).map { group in
            OutcomeColumn(
                name: "lock_in_time\(population.suffix(group, in: scenario))",
                description: "Lock-in time among \(population.words(group, in: scenario)). \(Self.formula)",
                unit: Self.unit, summary: .run)
        }
    }
}
