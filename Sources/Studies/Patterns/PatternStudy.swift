public import ScenarioModel
internal import Simulation
internal import TableKit

/// The runs that decide the patterns of a scenario: every setting once, all on the same futures.
public struct PatternStudy: Sendable {
    /// The scenario as written.
    public let scenario: Scenario
    /// How many replicates each setting has.
    public let replicates: Int
    /// The seed of all draws.
    public let seed: UInt32

    /// A scenario, as written or with other values, and the policies that patterns need of it.
    private struct Part {
        let variant: String
        let scenario: Scenario
        let plan: StudyPlan
        /// The columns that patterns look at, by name.
        let outcomes: [String]
    }

    private let parts: [Part]

    /// A study of the patterns of a checked scenario.
    /// - Parameters:
    ///   - scenario: The scenario as written.
    ///   - variants: The scenario with other values, by `PatternSetting.variant`, as `PatternReader` reads it.
    ///   - replicates: Replicates per setting; nil for the scenario's own number.
    ///   - seed: The seed; nil for the scenario's own.
    /// - Throws: ``UnknownPolicy`` for a scenario that was not checked.
    public init(
        _ scenario: Scenario, variants: [(name: String, scenario: Scenario)], replicates: Int? = nil,
        seed: UInt32? = nil
    ) throws {
        self.scenario = scenario
        self.replicates = replicates ?? scenario.replicates
        self.seed = seed ?? scenario.seed
        parts = try ([(name: "", scenario: scenario)] + variants).compactMap {
            [replicates = self.replicates, seed = self.seed] variant in
            var policies: [String] = []
            var outcomes: [String] = []
            for pattern in scenario.patterns {
                for setting in pattern.settings where setting.variant == variant.name {
                    policies.append(setting.policy.value)
                    if !outcomes.contains(pattern.outcome.value) { outcomes.append(pattern.outcome.value) }
                }
            }
            // No ids would mean every policy.
            guard !policies.isEmpty else { return nil }
            return Part(
                variant: variant.name, scenario: variant.scenario,
                plan: try StudyPlan(
                    variant.scenario, policies: policies, replicates: replicates, seed: seed),
                outcomes: outcomes)
        }
    }

    /// The number of runs.
    public var runCount: Int { parts.reduce(0) { $0 + $1.plan.runCount } }

    /// The scenarios with their plans, as written first; they are run one after the other.
    public var plans: [(scenario: Scenario, plan: StudyPlan)] { parts.map { ($0.scenario, $0.plan) } }

    /// Runs every setting once and judges the patterns, in written order.
    ///
    /// Neither the number of workers nor their timing reaches a result.
    /// - Parameters:
    ///   - threads: How many workers run at once, at least 1.
    ///   - cancellation: Ends the study early.
    ///   - progress: Called after each unit of work, from the worker that finished it, with the runs done so far.
    /// - Throws: ``StudyCancelled``, `ScenarioError` when a setting can't be run, or `FileError` when the system's folder
    ///   for temporary files is full.
    public func run(
        threads: Int, cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (Study.Progress) -> Void = { _ in }
    ) async throws -> [PatternFinding] {
        var columns: [Place: (values: [Double], isIndicator: Bool)] = [:]
        var done = 0
        for part in parts {
            let study = try Study(part.scenario, plan: part.plan)
            let result = try await study.run(threads: threads, cancellation: cancellation) {
                [before = done, total = runCount] in
                progress(Study.Progress(done: before + $0.done, total: total))
            }
            done += part.plan.runCount
            for (index, column) in result.columns.enumerated() where part.outcomes.contains(column.name) {
                for policy in result.policies.indices {
                    let place = Place(
                        variant: part.variant, policy: result.policies[policy].id, outcome: column.name)
                    columns[place] = (try result.values(index, policy: policy), column.isIndicator)
                }
            }
        }
        return scenario.patterns.map { pattern in
            let column = { (setting: PatternSetting) in
                columns[
                    Place(
                        variant: setting.variant, policy: setting.policy.value,
                        outcome: pattern.outcome.value)]
            }
            return PatternFinding(pattern, isIndicator: column(pattern.setting)?.isIndicator ?? false) {
                column($0)?.values ?? []
            }
        }
    }

    /// Where the values of a column were found.
    private struct Place: Hashable {
        let variant: String
        let policy: String
        let outcome: String
    }
}
