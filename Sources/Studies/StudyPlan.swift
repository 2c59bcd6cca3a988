public import ScenarioModel

/// Which futures a study runs: policies × replicates, with one seed.
public struct StudyPlan: Sendable {
    /// Indices of the policies in the scenario, in the order of their ids.
    public let policies: [Int]
    /// How many replicates each policy has.
    public let replicates: Int
    /// The seed of all draws.
    public let seed: UInt32

    /// The word of the one design point a study without a design has.
    public static let point = "p000"

    /// A plan.
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - policies: Ids of policies; empty for all.
    ///   - replicates: Replicates per policy; nil for the scenario's own number.
    ///   - seed: The seed; nil for the scenario's own.
    /// - Throws: ``UnknownPolicy`` for an id that the scenario does not have.
    public init(
        _ scenario: Scenario, policies ids: [String] = [], replicates: Int? = nil, seed: UInt32? = nil
    ) throws {
        let known = scenario.policies.map(\.id.value)
        for id in ids where !known.contains(id) { throw UnknownPolicy(id: id, known: known) }
        policies = known.indices
            .filter { ids.isEmpty || ids.contains(known[$0]) }
            .sorted { known[$0] < known[$1] }
        self.replicates = replicates ?? scenario.replicates
        self.seed = seed ?? scenario.seed
    }

    /// The number of runs.
    public var runCount: Int { policies.count * replicates }

    /// The stable word of a run: its policy, design point and replicate.
    static func runID(policy: String, replicate: Int) -> String {
        let digits = String(replicate)
        return "\(policy)/\(point)/r" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

/// A policy was asked for that the scenario does not have.
public struct UnknownPolicy: Error, Sendable, CustomStringConvertible {
    /// The id asked for.
    public let id: String
    /// The ids that exist.
    public let known: [String]

    /// What was found, what is allowed.
    public var description: String {
        "unknown policy '\(id)'; "
            + (Spelling.suggestion(for: id, among: known) ?? "there are " + known.joined(separator: ", "))
    }
}
