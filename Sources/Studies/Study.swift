public import ScenarioModel
public import Simulation
public import TableKit

/// The futures of a plan, run in parallel.
public struct Study: Sendable {
    /// The compiled scenario, as written.
    public let world: World
    /// What is run.
    public let plan: StudyPlan

    /// How far a study is.
    public struct Progress: Sendable {
        /// Finished runs, those that were kept by an earlier process among them.
        public let done: Int
        /// All runs.
        public let total: Int
        /// Those of the finished runs that were kept by an earlier process.
        public let kept: Int
        /// Finished units of work.
        public let units: Int
        /// All units of work.
        public let unitTotal: Int
        /// Those of the finished runs that failed.
        public let failed: Int

        init(done: Int, total: Int, kept: Int = 0, units: Int = 0, unitTotal: Int = 0, failed: Int = 0) {
            (self.done, self.total, self.kept) = (done, total, kept)
            (self.units, self.unitTotal, self.failed) = (units, unitTotal, failed)
        }
    }

    private let audits: Bool
    private let levels: QuantileLevels
    private let worlds: PointWorlds
    /// How many replicates a unit of work has; part of what the study is, so that another process finds the units.
    let unitSize: Int

    /// A study of a checked scenario.
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - plan: What is run.
    ///   - audits: Whether the engine recomputes every exposure after every step and stops at the first bit that
    ///     differs.
    ///   - levels: Which quantiles of the outcomes are told after each step. The default is those of a fan chart.
    ///   - variant: Reads the scenario again with other values, for points that set what is no parameter. The default is
    ///     none.
    /// - Throws: `ScenarioError` for a network that can't be built.
    public init(
        _ scenario: Scenario, plan: StudyPlan, audits: Bool = false, levels: QuantileLevels = .fan,
        variant: ScenarioVariant? = nil
    ) throws {
        world = try World(scenario, seed: plan.seed)
        self.plan = plan
        self.audits = audits
        self.levels = levels
        worlds = PointWorlds(world, paths: scenario.uncertainties.map(\.path.value), variant: variant)
        // Large enough that replicates share products, small enough that many workers have something to do.
        let share = (plan.runCount + Self.leastUnits - 1) / Self.leastUnits
        unitSize = max(1, min(Simulator(world).blockSize, share, plan.replicates))
    }

    private init(_ study: Study, replicates: Int) {
        world = study.world
        plan = study.plan.with(replicates: replicates)
        (audits, levels, worlds, unitSize) = (study.audits, study.levels, study.worlds, study.unitSize)
    }

    /// The same study with more replicates; the units of the first ones stay what they are.
    func with(replicates: Int) -> Study { Study(self, replicates: replicates) }

    /// So many units a study has at least, unless it has fewer runs.
    private static let leastUnits = 32

    /// Runs the study.
    ///
    /// Results are reduced in the order of the replicates, so neither the number of workers nor their timing reaches
    /// a result. Memory does not grow with the number of runs.
    ///
    /// With several design points a block of runs that fails is noted in the result, and the others go on; without a
    /// design its error is thrown.
    /// - Parameters:
    ///   - threads: How many workers run at once, at least 1.
    ///   - ledger: Where finished units are kept, and found by a study that goes on. The default is nowhere.
    ///   - scratch: Where the outcomes of the runs go when they are too many for the memory, used by this study alone.
    ///     The default is a file in the system's folder for temporary files, if it is needed.
    ///   - cancellation: Ends the study early.
    ///   - progress: Called after each unit of work, from the worker that finished it.
    /// - Throws: ``StudyCancelled``, `ScenarioError` when a policy can't be run, `FileError` when a disk is full, or
    ///   `AuditFailure`.
    public func run(
        threads: Int, ledger: Ledger? = nil, scratch: ScratchFile? = nil,
        cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> StudyResult {
        try await collect(
            UnitRunner(self, worlds: worlds, audits: audits, store: ledger), threads: threads,
            scratch: scratch,
            cancellation: cancellation, progress: progress)
    }

    /// Runs one of several parts of the study, whose units stay in the ledger; ``merge(_:threads:scratch:)`` joins the
    /// parts.
    /// - Parameters:
    ///   - shard: Which part.
    ///   - threads: How many workers run at once, at least 1.
    ///   - ledger: Where finished units are kept.
    ///   - cancellation: Ends the study early.
    ///   - progress: Called after each unit of work, from the worker that finished it.
    /// - Throws: As ``run(threads:ledger:scratch:cancellation:progress:)``.
    public func run(
        _ shard: ShardChoice, threads: Int, ledger: Ledger, cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws {
        try await work(
            StudyUnits(plan, blockSize: unitSize, shard: shard),
            UnitRunner(self, worlds: worlds, audits: audits, store: ledger), threads: threads,
            cancellation: cancellation, progress: progress
        ) { _, _ in }
    }

    /// Joins the units that the parts of a study left.
    /// - Parameters:
    ///   - shards: The ledgers of the parts, in any order.
    ///   - threads: How many workers read at once, at least 1.
    ///   - scratch: As in ``run(threads:ledger:scratch:cancellation:progress:)``.
    ///   - cancellation: Ends the joining early.
    ///   - progress: Called after each unit.
    /// - Throws: ``LedgerError`` if a unit is missing or damaged in all of them; `FileError` when a disk is full.
    public func merge(
        _ shards: [Ledger], threads: Int, scratch: ScratchFile? = nil,
        cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> StudyResult {
        try await collect(
            UnitRunner(self, worlds: worlds, audits: false, store: MergedLedgers(shards), runs: false),
            threads: threads, scratch: scratch, cancellation: cancellation, progress: progress)
    }

    /// Does all units and reduces what they leave.
    private func collect(
        _ runner: UnitRunner, threads: Int, scratch: ScratchFile?, cancellation: Cancellation,
        progress: @escaping @Sendable (Progress) -> Void
    ) async throws -> StudyResult {
        let runs = try RunValues(
            policies: plan.policies.count, points: plan.points.count, replicates: plan.replicates,
            columnCount: world.columns.count, scratch: scratch)
        let isExact = SeriesReducer.isExact(plan)
        let collectors = plan.policies.map {
            PolicyCollector(
                id: world.scenario.policies[$0].id.value, runCount: plan.runsPerPolicy, isExact: isExact,
                levels: levels)
        }
        let failures = Locked<[StudyFailure]>([])
        try await work(
            StudyUnits(plan, blockSize: unitSize), runner, threads: threads, cancellation: cancellation,
            progress: progress
        ) { unit, record in
            let place = unit.point * plan.replicates + unit.replicates.lowerBound
            switch record {
            case .records(let records):
                try runs.put(
                    records.runs, replicates: unit.replicates, policy: unit.place, point: unit.point)
                collectors[unit.place].take(records, at: place, count: unit.replicates.count)
            case .failure(let message):
                try runs.put(
                    Array(repeating: .nan, count: unit.replicates.count * world.columns.count),
                    replicates: unit.replicates, policy: unit.place, point: unit.point)
                collectors[unit.place].take(nil, at: place, count: unit.replicates.count)
                failures.withLock {
                    $0.append(
                        StudyFailure(
                            policy: unit.place, point: unit.point, replicates: unit.replicates,
                            message: message))
                }
            }
        }
        let results = collectors.compactMap(\.result)
        let failed = failures.withLock { $0 }
        if results.count < collectors.count { throw NoRunsLeft(plan, world.scenario, failed) }
        return StudyResult(
            world: world, plan: plan, runs: runs, policies: results, failures: failed)
    }

    /// Does units on many workers, and hands each to a closure that may be called from any of them.
    private func work(
        _ units: StudyUnits, _ runner: UnitRunner, threads: Int, cancellation: Cancellation,
        progress: @escaping @Sendable (Progress) -> Void,
        take: @escaping @Sendable (StudyUnits.Unit, UnitRecord) throws -> Void
    ) async throws {
        let workers = max(1, min(threads, units.count))
        let desk = StudyDesk(units: units, reach: Self.reach(workers: workers))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    // Nobody must wait for a unit that a failed worker leaves behind.
                    defer { desk.close() }
                    var runner = runner
                    while let unit = await desk.next() {
                        let (record, isKept) = try runner.record(of: unit) {
                            cancellation.isCancelled || Task.isCancelled
                        }
                        try take(unit, record)
                        progress(desk.finish(unit, isKept: isKept, isFailed: record.isFailure))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// How many blocks may be under way or wait for their turn.
    static func reach(workers: Int) -> Int { 4 * workers }
}
