public import ScenarioModel
public import Simulation
public import TableKit

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

    private let audits: Bool

    /// A study of a checked scenario.
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - plan: What is run.
    ///   - audits: Whether the engine recomputes every exposure after every step and stops at the first bit that
    ///     differs.
    /// - Throws: `ScenarioError` for a network that can't be built.
    public init(_ scenario: Scenario, plan: StudyPlan, audits: Bool = false) throws {
        world = try World(scenario, seed: plan.seed)
        self.plan = plan
        self.audits = audits
    }

    /// Runs the study.
    ///
    /// Results are reduced in the order of the replicates, so neither the number of workers nor their timing reaches
    /// a result. Memory does not grow with the number of runs.
    /// - Parameters:
    ///   - threads: How many workers run at once, at least 1.
    ///   - scratch: Where the outcomes of the runs go when they are too many for the memory, used by this study alone.
    ///     The default is a file in the system's folder for temporary files, if it is needed.
    ///   - cancellation: Ends the study early.
    ///   - progress: Called after each unit of work, from the worker that finished it.
    /// - Throws: ``StudyCancelled``, `ScenarioError` when a policy can't be run, `FileError` when `scratch` is full, or
    ///   `AuditFailure`.
    public func run(
        threads: Int, scratch: ScratchFile? = nil, cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> StudyResult {
        let simulator = Simulator(world, audits: audits)
        // Blocks small enough that every worker has one to do and one to follow.
        let share = plan.runCount / (2 * max(1, threads))
        let units = StudyUnits(plan, blockSize: max(1, min(simulator.blockSize, share)))
        let runs = try RunValues(
            policies: plan.policies.count, replicates: plan.replicates, columnCount: world.columns.count,
            scratch: scratch)
        let collectors = plan.policies.map {
            PolicyCollector(id: world.scenario.policies[$0].id.value, replicates: plan.replicates)
        }
        let workers = max(1, min(threads, units.count))
        let desk = StudyDesk(units: units, reach: Self.reach(workers: workers))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    // Nobody must wait for a unit that a failed worker leaves behind.
                    defer { desk.close() }
                    while let unit = await desk.next() {
                        let records = try simulator.run(
                            policy: unit.policy, replicates: unit.replicates,
                            isCancelled: { cancellation.isCancelled || Task.isCancelled })
                        guard let records else { throw StudyCancelled() }
                        try runs.put(records.runs, replicates: unit.replicates, policy: unit.place)
                        collectors[unit.place].take(records)
                        progress(Progress(done: desk.finish(unit), total: plan.runCount))
                    }
                }
            }
            try await group.waitForAll()
        }
        return StudyResult(world: world, plan: plan, runs: runs, policies: collectors.compactMap(\.result))
    }

    /// How many blocks may be under way or wait for their turn.
    static func reach(workers: Int) -> Int { 4 * workers }
}
