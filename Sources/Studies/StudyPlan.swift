public import ScenarioModel
internal import TableKit

/// Which futures a study runs: policies × design points × replicates, with one seed.
public struct StudyPlan: Sendable {
    /// Indices of the policies in the scenario, in the order of their ids.
    public let policies: [Int]
    /// The design points, in the order of their ids.
    public let points: [DesignPoint]
    /// What design the points are of, in words.
    public let designSummary: String
    /// Whether the points are a sample of the laws of the uncertainties, so that another sample could have been drawn.
    public let isSampleOfLaws: Bool
    /// How many replicates each policy has at each point.
    public let replicates: Int
    /// The seed of all draws.
    public let seed: UInt32

    /// A plan.
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - policies: Ids of policies; empty for all.
    ///   - points: The design points, in any order. The default is the scenario as written.
    ///   - designSummary: What design they are of, in words.
    ///   - isSampleOfLaws: Whether they are a sample of the laws of the uncertainties. The default is false.
    ///   - replicates: Replicates per policy and point; nil for the scenario's own number.
    ///   - seed: The seed; nil for the scenario's own.
    /// - Throws: ``UnknownPolicy`` for an id that the scenario does not have.
    public init(
        _ scenario: Scenario, policies ids: [String] = [], points: [DesignPoint]? = nil,
        designSummary: String = "", isSampleOfLaws: Bool = false, replicates: Int? = nil, seed: UInt32? = nil
    ) throws {
        let known = scenario.policies.map(\.id.value)
        for id in ids where !known.contains(id) { throw UnknownPolicy(id: id, known: known) }
        policies = known.indices
            .filter { ids.isEmpty || ids.contains(known[$0]) }
            .sorted { known[$0] < known[$1] }
        self.points =
            points?.sorted { Value.text($0.id).precedes(.text($1.id)) } ?? [
                .asWritten(scenario.uncertainties.count)
            ]
        self.designSummary = designSummary
        self.isSampleOfLaws = isSampleOfLaws
        self.replicates = replicates ?? scenario.replicates
        self.seed = seed ?? scenario.seed
    }

    /// The same plan with another number of replicates.
    func with(replicates: Int) -> StudyPlan { StudyPlan(self, replicates: replicates) }

    private init(_ plan: StudyPlan, replicates: Int) {
        (policies, points) = (plan.policies, plan.points)
        (designSummary, isSampleOfLaws) = (plan.designSummary, plan.isSampleOfLaws)
        (self.replicates, seed) = (replicates, plan.seed)
    }

    /// The number of runs of each policy.
    public var runsPerPolicy: Int { points.count * replicates }

    /// The number of runs.
    public var runCount: Int { policies.count * runsPerPolicy }

    /// Whether the study has a design, and not the scenario as written alone.
    public var hasDesign: Bool { points.contains { point in point.values.contains { $0 != .asWritten } } }

    /// The word of the column `point` in tables with rows over all points.
    public var pointOfSummaries: String { hasDesign ? Self.allPoints : points[0].id }

    /// The word that stands for all points of a design.
    static let allPoints = "all"

    /// The stable word of a run: its policy, design point and replicate.
    static func runID(policy: String, point: String, replicate: Int) -> String {
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
