import ArgumentParser
import Entente

/// The bare engine: a simulator runs the replicates of all policies; nothing is kept of them but final values.
struct EngineContestant: Contestant {
    private let simulator: Simulator
    private let workers: Workers
    private(set) var introduction: Introduction
    private var nextReplicate = 0

    init(_ runs: ScenarioRuns) async throws {
        let scenario = try runs.document().scenario
        simulator = Simulator(try World(scenario, seed: scenario.seed))
        workers = Workers(threads: runs.threads)
        introduction = Introduction(
            title: "Entente", runtime: buildName, unit: "actor-steps",
            grain: runs.grain ?? simulator.blockSize * runs.threads)
        introduction.digest = Self.digest(of: try simulate(0..<min(2, simulator.blockSize)))
    }

    mutating func run(_ repetitions: Int) async throws -> Work {
        let world = simulator.world
        let (first, block) = (nextReplicate, simulator.blockSize)
        nextReplicate += repetitions
        let blocks = stride(from: first, to: nextReplicate, by: block).map {
            $0..<min($0 + block, first + repetitions)
        }
        let policies = world.scenario.policies.count
        let this = self
        let values = try await workers.map(blocks.count * policies) {
            try this.simulate(blocks[$0 / policies], policy: $0 % policies)
        }
        var work = Work(
            amount: Double(repetitions) * Double(policies * world.actorCount) * Double(world.stepCount))
        if world.columns.count == world.profileCount {
            for replicate in values.joined() { work.shares.add(replicate) }
        }
        return work
    }

    /// The final values of some replicates: one row per replicate, one number per outcome.
    private func simulate(_ replicates: Range<Int>, policy: Int = 0) throws -> [[Double]] {
        guard let records = try simulator.run(policy: policy, replicates: replicates) else { return [] }
        return replicates.map { records.values($0) }
    }

    private static func digest(of rows: [[Double]]) -> String {
        let bits = rows.joined().map { String($0.bitPattern, radix: 16) }
        return String(StableHash.fnv1a64(bits.joined(separator: " ")), radix: 16)
    }
}

struct EngineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "engine", abstract: "The bare engine.")
    @OptionGroup var runs: ScenarioRuns

    func run() async throws {
        var contestant = try await EngineContestant(runs)
        try await contestant.serve()
    }
}
