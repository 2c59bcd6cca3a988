public import ScenarioModel
public import Simulation
public import TableKit

/// What the runs of a study gave, policy by policy in the order of the plan.
public struct StudyResult: Sendable {
    /// What one policy's runs gave.
    public struct PolicyResult: Sendable {
        /// The policy's id.
        public let id: String
        /// How many runs there are, over all design points; those that failed do not count.
        public let runCount: Int
        /// How each outcome moves.
        public let series: SeriesSummary
        /// In how many runs an actor held a profile, by `(recorded step × actors + actor) × profiles + profile`.
        public let adoption: [Int32]
        /// In how many runs each event happened.
        public let events: [Records.Event: Int]
        /// What became of each kind of agreement.
        public let agreements: [AgreementTally]
        /// How many runs a condition of `stop_when` ended; the others came to the last step.
        public let stopCount: Int
    }

    /// The scenario.
    public let scenario: Scenario
    /// The plan.
    public let plan: StudyPlan
    /// The columns of the outcomes.
    public let columns: [OutcomeColumn]
    /// The steps after which profiles were recorded.
    public let recordedSteps: RecordedSteps
    /// The steps that are points of the series of outcomes.
    public let seriesSteps: RecordedSteps
    /// The actors with their groups.
    public let actors: [(id: String, group: String)]
    /// The policies.
    public let policies: [PolicyResult]
    /// The outcomes of every run.
    public let runs: RunValues
    /// The blocks of runs that could not be finished, by point, policy and replicate.
    public let failures: [StudyFailure]

    init(
        world: World, plan: StudyPlan, runs: RunValues, policies: [PolicyResult],
        failures: [StudyFailure] = []
    ) {
        scenario = world.scenario
        self.plan = plan
        columns = world.columns
        recordedSteps = world.recordedSteps
        seriesSteps = world.seriesSteps
        actors = world.actors
        self.runs = runs
        self.policies = policies
        self.failures = failures.sorted {
            ($0.point, $0.policy, $0.replicates.lowerBound) < ($1.point, $1.policy, $1.replicates.lowerBound)
        }
    }

    /// Whether a run failed, so that it is in no table of outcomes.
    public func hasFailed(policy: Int, point: Int, replicate: Int) -> Bool {
        failures.contains { $0.policy == policy && $0.point == point && $0.replicates.contains(replicate) }
    }

    /// The values of one column over the runs of a policy at a design point; NaN is missing.
    ///
    /// All of them are put in memory; ``runs`` gives them a part at a time.
    /// - Throws: `FileError` if the disk fails.
    public func values(_ column: Int, policy: Int, point: Int = 0) throws(FileError) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(plan.replicates)
        for replicates in runs.chunks {
            let rows = try runs.rows(replicates, policy: policy, point: point)
            for replicate in replicates { values.append(rows[replicate, column]) }
        }
        return values
    }

    /// The policy that others are compared with: `baseline`, or the first of the scenario that was run.
    public var reference: Int {
        policies.firstIndex { $0.id == "baseline" }
            ?? policies.firstIndex { policy in
                policy.id
                    == scenario.policies.first { declared in
                        policies.contains { $0.id == declared.id.value }
                    }?.id.value
            } ?? 0
    }
}
