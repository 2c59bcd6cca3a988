internal import ScenarioModel

/// What a block of runs of one policy leaves behind.
public struct Records: Sendable {
    /// A change that began or ended, a body that decided, or an agreement that was signed or ended, in so many runs.
    public struct Event: Sendable, Hashable {
        /// What happens.
        public enum Kind: String, Sendable, CaseIterable {
            /// A change begins.
            case begins
            /// A change ends, or an agreement of one pair or several.
            case ends
            /// A body publishes its standard.
            case publishes
            /// A body gives up, which opens the forks.
            case givesUp = "gives_up"
            /// An agreement is signed, by one pair or several.
            case signs
        }

        /// The step.
        public let step: Int
        /// The index of the change in its policy, the scenario's events counted first; bodies follow the last
        /// change, and agreements the last body.
        public let change: Int
        /// The change, or the decision, in words.
        public let label: String
        /// The verb, `body` or `agreement`.
        public let verb: String
        /// Whether it begins or ends, or what the body decides.
        public let kind: Kind

        /// An event from its parts.
        public init(step: Int, change: Int, label: String, verb: String, kind: Kind) {
            (self.step, self.change, self.label, self.verb, self.kind) = (step, change, label, verb, kind)
        }
    }

    /// The index of the policy.
    public let policy: Int
    /// The replicate numbers, one row each.
    public let replicates: Range<Int>
    /// How many columns the outcomes have.
    public let columnCount: Int
    /// How many points the series of a run has: one for each of ``World/seriesSteps``.
    public let pointCount: Int
    /// The value of each column for each run, by `row × columns + column`; NaN is missing.
    public private(set) var runs: [Double]
    /// The value of each column after each step of the series, by `(row × points + point) × columns + column`; NaN is
    /// missing.
    public private(set) var series: [Double]
    /// In how many runs an actor held a profile after a recorded step, by
    /// `(recorded step × actors + actor) × profiles + profile`.
    public private(set) var adoption: [Int32]
    /// In how many runs each event happened.
    public private(set) var events: [Event: Int] = [:]

    /// What became of each kind of agreement.
    public private(set) var agreements: [AgreementTally]
    /// How many runs a condition of `stop_when` ended.
    public private(set) var stopCount = 0

    /// The value of each column for one run, by the number of the replicate.
    public func values(_ replicate: Int) -> [Double] {
        let start = (replicate - replicates.lowerBound) * columnCount
        return Array(runs[start..<(start + columnCount)])
    }

    /// The columns that are summed over the steps of a run, and the others.
    private let summed: [Int]
    private let others: [Int]
    private let seriesSteps: RecordedSteps
    private let adoptionSteps: RecordedSteps

    /// Records with room for all that the runs will leave, so that noting takes no memory.
    init(world: World, policy: Int, replicates: Range<Int>) {
        self.policy = policy
        self.replicates = replicates
        columnCount = world.columns.count
        agreements = world.accords.map { AgreementTally(slots: $0.slotCount) }
        seriesSteps = world.seriesSteps
        adoptionSteps = world.recordedSteps
        pointCount = seriesSteps.count
        summed = world.columns.indices.filter { world.columns[$0].summary == .sum }
        others = world.columns.indices.filter { world.columns[$0].summary != .sum }
        runs = Array(repeating: 0, count: replicates.count * columnCount)
        series = Array(repeating: 0, count: replicates.count * pointCount * columnCount)
        adoption = Array(
            repeating: 0, count: world.recordedSteps.count * world.actorCount * world.profileCount)
    }

    /// Records that were kept somewhere, from their parts; nothing more is noted in them.
    public init(
        policy: Int, replicates: Range<Int>, columnCount: Int, pointCount: Int, runs: [Double],
        series: [Double], adoption: [Int32], events: [Event: Int], agreements: [AgreementTally],
        stopCount: Int
    ) {
        self.policy = policy
        self.replicates = replicates
        self.columnCount = columnCount
        self.pointCount = pointCount
        self.runs = runs
        self.series = series
        self.adoption = adoption
        self.events = events
        self.agreements = agreements
        self.stopCount = stopCount
        (summed, others) = ([], [])
        (seriesSteps, adoptionSteps) = (RecordedSteps(of: 1, every: 1), RecordedSteps(of: 1, every: 1))
    }

    /// Whether a step is a point of the series.
    func isPoint(_ step: Int) -> Bool { seriesSteps.place(of: step) != nil }

    /// Notes the outcomes of some runs after a step, one value per column. The steps of a run are noted in order: a
    /// summed column adds up from the first, any other is noted at the points of the series alone, and the last of
    /// them is the last step.
    mutating func noteOutcomes(_ step: Int, _ rows: [Int], _ values: RowTable<Double>) {
        if !summed.isEmpty {
            for row in rows {
                for column in summed { runs[row * columnCount + column] += values[row, column] }
            }
        }
        guard let point = seriesSteps.place(of: step) else { return }
        for row in rows {
            let (value, place) = (values[row], (row * pointCount + point) * columnCount)
            for column in 0..<columnCount { series[place + column] = value[column] }
            if point == pointCount - 1 { noteEnd(row, value) }
        }
    }

    /// Notes that a run has ended after a step: in the steps that remain its outcomes keep their values, but those
    /// that are summed are 0.
    mutating func noteStop(_ step: Int, _ row: Int, _ values: RowTable<Double>.Row) {
        stopCount += 1
        noteEnd(row, values)
        for point in seriesSteps.firstPlace(after: step)..<pointCount {
            let place = (row * pointCount + point) * columnCount
            for column in others { series[place + column] = values[column] }
        }
    }

    private mutating func noteEnd(_ row: Int, _ values: RowTable<Double>.Row) {
        for column in others { runs[row * columnCount + column] = values[column] }
    }

    /// Notes in how many runs each actor holds each profile after a step, by actor × profiles + profile, if the step
    /// is recorded.
    mutating func noteAdoption(_ step: Int, _ holders: RowTable<Int32>.Row) {
        guard let record = adoptionSteps.place(of: step) else { return }
        noteAdoption(record: record, holders)
    }

    /// Notes the same for all steps after one, from which on nobody moves any more.
    mutating func fillAdoption(after step: Int, _ holders: RowTable<Int32>.Row) {
        for record in adoptionSteps.firstPlace(after: step)..<adoptionSteps.count {
            noteAdoption(record: record, holders)
        }
    }

    private mutating func noteAdoption(record: Int, _ holders: RowTable<Int32>.Row) {
        let first = record * holders.count
        for place in 0..<holders.count { adoption[first + place] = holders[place] }
    }

    /// Notes that a change begins or ends in a run.
    mutating func note(_ step: Int, _ index: Int, _ change: Programme.CompiledChange, begins: Bool) {
        let event = Event(
            step: step, change: index, label: change.label, verb: change.kind, kind: begins ? .begins : .ends)
        events[event, default: 0] += 1
    }

    /// Notes what a body decides in a run.
    /// - Parameter changes: The number of changes, which come before the bodies.
    mutating func note(
        _ step: Int, _ index: Int, _ world: World, _ decision: BodyState.Decision, changes: Int
    ) {
        let (name, scenario) = (world.scenario.bodies[index].id.value, world.scenario)
        let proposal = scenario.standards[world.bodies[index].proposal].id.value
        let event = Event(
            step: step, change: changes + index,
            label: decision == .published ? "\(name) publishes \(proposal)" : "\(name) gives up \(proposal)",
            verb: "body", kind: decision == .published ? .publishes : .givesUp)
        events[event, default: 0] += 1
    }

    /// Notes that an agreement is signed or ends in a run.
    /// - Parameter changes: The number of changes, which come before the bodies, which come before the agreements.
    mutating func note(_ step: Int, _ index: Int, _ world: World, _ kind: Event.Kind, changes: Int) {
        let event = Event(
            step: step, change: changes + world.bodies.count + index,
            label: "\(world.accords[index].id) \(kind == .signs ? "signed" : "ended")", verb: "agreement",
            kind: kind)
        events[event, default: 0] += 1
    }

    /// Notes how the agreements of a run stand at its end.
    mutating func noteAgreements(_ state: AgreementState) {
        for index in agreements.indices { agreements[index].add(state.lapse[index], state.first[index]) }
    }
}
