public import ScenarioModel
public import Simulation

/// What the runs of a study gave, policy by policy in the order of the plan.
public struct StudyResult: Sendable {
    /// What one policy's runs gave.
    public struct PolicyResult: Sendable {
        /// The policy's id.
        public let id: String
        /// The values of a run: `runs[replicate][column]`; NaN is missing.
        public internal(set) var runs: [[Double]]
        /// The values after each step: `series[replicate][step × columns + column]`.
        public internal(set) var series: [[Double]]
        /// In how many runs an actor held a profile, by `(recorded step × actors + actor) × profiles + profile`.
        public internal(set) var adoption: [Int32]
        /// In how many runs each event happened.
        public internal(set) var events: [Records.Event: Int]
    }

    /// The scenario.
    public let scenario: Scenario
    /// The plan.
    public let plan: StudyPlan
    /// The columns of the outcomes.
    public let columns: [OutcomeColumn]
    /// The steps after which profiles were recorded.
    public let recordedSteps: [Int]
    /// The actors with their groups.
    public let actors: [(id: String, group: String)]
    /// The policies.
    public private(set) var policies: [PolicyResult]
    /// How many runs have been added.
    private(set) var runsDone = 0

    init(world: World, plan: StudyPlan) {
        scenario = world.scenario
        self.plan = plan
        columns = world.columns
        recordedSteps = world.recordedSteps
        actors = world.actors
        let cells = world.recordedSteps.count * world.actorCount * world.profileCount
        policies = plan.policies.map { index in
            PolicyResult(
                id: world.scenario.policies[index].id.value,
                runs: Array(repeating: [], count: plan.replicates),
                series: Array(repeating: [], count: plan.replicates),
                adoption: Array(repeating: 0, count: cells), events: [:])
        }
    }

    /// Adds the records of some replicates at their place; counts add up in any order.
    mutating func add(_ records: Records, policyPlace place: Int) {
        for (row, replicate) in records.replicates.enumerated() {
            let width = columns.count
            let steps = scenario.timeline.count
            policies[place].runs[replicate] = Array(records.runs[(row * width)...].prefix(width))
            policies[place].series[replicate] = Array(
                records.series[(row * steps * width)...].prefix(steps * width))
        }
        for index in records.adoption.indices { policies[place].adoption[index] += records.adoption[index] }
        for (event, count) in records.events { policies[place].events[event, default: 0] += count }
        runsDone += records.replicates.count
    }

    /// The values of one column over the runs of a policy; NaN is missing.
    public func values(_ column: Int, policy: Int) -> [Double] { policies[policy].runs.map { $0[column] } }

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
