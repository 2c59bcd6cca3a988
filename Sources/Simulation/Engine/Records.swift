internal import ScenarioModel

/// What a block of runs of one policy leaves behind.
public struct Records: Sendable {
    /// A change that began or ended in so many runs.
    public struct Event: Sendable, Hashable {
        /// The step.
        public let step: Int
        /// The index of the change in its policy, the scenario's events counted first.
        public let change: Int
        /// The change in words.
        public let label: String
        /// The verb.
        public let verb: String
        /// Whether it begins, not ends.
        public let begins: Bool
    }

    /// The index of the policy.
    public let policy: Int
    /// The replicate numbers.
    public let replicates: Range<Int>
    /// The value of each column for each run: `runs[replicate][column]`; NaN is missing.
    public private(set) var runs: [[Double]]
    /// The value of each column after each step: `series[replicate][step × columns + column]`.
    public private(set) var series: [[Double]]
    /// In how many runs an actor held a profile after a recorded step, by
    /// `(recorded step × actors + actor) × profiles + profile`.
    public private(set) var adoption: [Int32]
    /// In how many runs each event happened.
    public private(set) var events: [Event: Int] = [:]

    private let summaries: [OutcomeColumn.Summary]
    private let profiles: Int
    private let recorded: [Int: Int]

    init(world: World, policy: Int, replicates: Range<Int>) {
        self.policy = policy
        self.replicates = replicates
        summaries = world.columns.map(\.summary)
        profiles = world.profileCount
        runs = Array(repeating: [], count: replicates.count)
        series = Array(repeating: [], count: replicates.count)
        for row in series.indices { series[row].reserveCapacity(world.stepCount * world.columns.count) }
        recorded = Dictionary(
            uniqueKeysWithValues: zip(world.recordedSteps, world.recordedSteps.indices))
        adoption = Array(
            repeating: 0, count: world.recordedSteps.count * world.actorCount * world.profileCount)
    }

    mutating func noteStep(_ step: Int, _ row: Int, _ values: RowTable<Double>.Row) {
        series[row] += values.values
    }

    mutating func noteRun(_ row: Int, _ values: RowTable<Double>.Row, _ sums: RowTable<Double>.Row) {
        runs[row] = summaries.indices.map { summaries[$0] == .sum ? sums[$0] : values[$0] }
    }

    /// Notes in how many runs each actor holds each profile, by actor × profiles + profile.
    mutating func noteAdoption(_ step: Int, _ holders: RowTable<Int32>.Row) {
        guard let record = recorded[step] else { return }
        for place in 0..<holders.count { adoption[record * holders.count + place] = holders[place] }
    }

    /// Notes that a change begins or ends in a run.
    mutating func note(_ step: Int, _ index: Int, _ change: Programme.CompiledChange, begins: Bool) {
        let event = Event(
            step: step, change: index, label: change.label, verb: change.kind, begins: begins)
        events[event, default: 0] += 1
    }
}
