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
    /// The replicate numbers, one row each.
    public let replicates: Range<Int>
    /// How many columns the outcomes have.
    public let columnCount: Int
    /// How many steps a run has.
    public let stepCount: Int
    /// The value of each column for each run, by `row × columns + column`; NaN is missing.
    public private(set) var runs: [Double]
    /// The value of each column after each step, by `(row × steps + step) × columns + column`; NaN is missing.
    public private(set) var series: [Double]
    /// In how many runs an actor held a profile after a recorded step, by
    /// `(recorded step × actors + actor) × profiles + profile`.
    public private(set) var adoption: [Int32]
    /// In how many runs each event happened.
    public private(set) var events: [Event: Int] = [:]

    /// The value of each column for one run, by the number of the replicate.
    public func values(_ replicate: Int) -> [Double] {
        let start = (replicate - replicates.lowerBound) * columnCount
        return Array(runs[start..<(start + columnCount)])
    }

    private let isSummed: [Bool]
    /// The place of each step among the recorded ones, nil for a step that is not recorded.
    private let recordOfStep: [Int?]

    /// Records with room for all that the runs will leave, so that noting takes no memory.
    init(world: World, policy: Int, replicates: Range<Int>) {
        self.policy = policy
        self.replicates = replicates
        columnCount = world.columns.count
        stepCount = world.stepCount
        isSummed = world.columns.map { $0.summary == .sum }
        runs = Array(repeating: 0, count: replicates.count * columnCount)
        series = Array(repeating: 0, count: replicates.count * stepCount * columnCount)
        adoption = Array(
            repeating: 0, count: world.recordedSteps.count * world.actorCount * world.profileCount)
        var places: [Int?] = Array(repeating: nil, count: stepCount)
        for (place, step) in world.recordedSteps.enumerated() { places[step] = place }
        recordOfStep = places
    }

    /// Notes the outcomes of a run after a step, one value per column. The steps of a run are noted in order: a
    /// summed column adds up from the first, any other keeps the value of the last.
    mutating func noteOutcomes(_ step: Int, _ row: Int, _ values: RowTable<Double>.Row) {
        let place = (row * stepCount + step) * columnCount
        let total = row * columnCount
        for column in 0..<columnCount {
            let value = values[column]
            series[place + column] = value
            runs[total + column] = isSummed[column] ? runs[total + column] + value : value
        }
    }

    /// Notes in how many runs each actor holds each profile after a step, by actor × profiles + profile, if the step
    /// is recorded.
    mutating func noteAdoption(_ step: Int, _ holders: RowTable<Int32>.Row) {
        guard let record = recordOfStep[step] else { return }
        let first = record * holders.count
        for place in 0..<holders.count { adoption[first + place] = holders[place] }
    }

    /// Notes that a change begins or ends in a run.
    mutating func note(_ step: Int, _ index: Int, _ change: Programme.CompiledChange, begins: Bool) {
        let event = Event(
            step: step, change: index, label: change.label, verb: change.kind, begins: begins)
        events[event, default: 0] += 1
    }
}
