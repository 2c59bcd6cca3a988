public import ScenarioModel
public import Simulation
internal import Synchronization

/// The futures of a plan, run in parallel.
public struct Study: Sendable {
    /// The compiled scenario.
    public let world: World
    /// What is run.
    public let plan: StudyPlan

    /// How far a study is.
    public struct Progress: Sendable {
        /// Finished runs.
        public let done: Int
        /// All runs.
        public let total: Int
    }

    /// A study of a checked scenario.
    /// - Throws: `ScenarioError` for a network that can't be built.
    public init(_ scenario: Scenario, plan: StudyPlan) throws {
        world = try World(scenario, seed: plan.seed)
        self.plan = plan
    }

    /// Some replicates of one policy, the unit of work.
    fileprivate struct Unit: Sendable {
        let place: Int
        let policy: Int
        let replicates: Range<Int>
    }

    /// Runs the study.
    ///
    /// Results are placed by index, so neither the number of workers nor their timing reaches a result.
    /// - Parameters:
    ///   - threads: How many workers run at once, at least 1.
    ///   - cancellation: Ends the study early.
    ///   - progress: Called after each unit of work, from the worker that finished it.
    /// - Throws: ``StudyCancelled``, or `ScenarioError` when a policy can't be run.
    public func run(
        threads: Int, cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> StudyResult {
        let simulator = Simulator(world)
        let units = self.units(blockSize: simulator.blockSize)
        let desk = Desk(units: units, result: StudyResult(world: world, plan: plan))
        let total = plan.runCount
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, min(threads, units.count)) {
                group.addTask {
                    while let unit = desk.next() {
                        let records = try simulator.run(
                            policy: unit.policy, replicates: unit.replicates,
                            isCancelled: { cancellation.isCancelled || Task.isCancelled })
                        guard let records else { throw StudyCancelled() }
                        progress(Progress(done: desk.take(records, place: unit.place), total: total))
                    }
                }
            }
            try await group.waitForAll()
        }
        return desk.finished
    }

    private func units(blockSize: Int) -> [Unit] {
        plan.policies.enumerated().flatMap { place, policy in
            stride(from: 0, to: plan.replicates, by: blockSize).map { start in
                Unit(
                    place: place, policy: policy,
                    replicates: start..<min(start + blockSize, plan.replicates))
            }
        }
    }
}

/// Hands out the units of work and collects their records; all that workers share.
private final class Desk: Sendable {
    private let remaining: Mutex<ArraySlice<Study.Unit>>
    private let result: Mutex<StudyResult>

    init(units: [Study.Unit], result: StudyResult) {
        remaining = Mutex(units[...])
        self.result = Mutex(result)
    }

    /// The next unit, nil when none is left.
    func next() -> Study.Unit? { remaining.withLock { $0.popFirst() } }

    /// Takes in records and tells how many runs are done.
    func take(_ records: Records, place: Int) -> Int {
        result.withLock {
            $0.add(records, policyPlace: place)
            return $0.runsDone
        }
    }

    /// What all records gave.
    var finished: StudyResult { result.withLock { $0 } }
}
