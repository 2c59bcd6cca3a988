import ArgumentParser
import Entente

/// A limit: the column updates alone, as many as the workload's actors change their profiles.
///
/// Whoever leaves profile p for q moves its column of weights from the exposures E[p] to E[q]. Nothing is drawn and
/// nobody chooses; what the engine needs beyond this time is spent on draws, choices and outcomes.
struct UpdateContestant: Contestant {
    private let world: World
    private let switching: Double
    private let workers: Workers
    private let columns: any Columns
    /// What changes, over and over.
    private let changes: [Change]

    /// Counts the changes of profile in a few replicates, then stands ready.
    /// - Parameter neighbours: How many actors look at each one; nil when all do.
    init(_ runs: ScenarioRuns, neighbours: Int?) throws {
        let counted = try runs.document(overriding: [Override(path: "outcomes", value: "[switches]")])
        world = try World(counted.scenario, seed: counted.scenario.seed)
        let simulator = Simulator(world)
        let records = try simulator.run(policy: 0, replicates: 0..<simulator.blockSize)
        let switches = records.map { records in records.replicates.map { records.values($0)[0] } } ?? []
        switching = switches.reduce(0, +) / Double(switches.count * world.stepCount)
        workers = Workers(threads: runs.threads)
        columns =
            if let neighbours {
                SparseColumns(actors: world.actorCount, neighbours: neighbours)
            } else {
                DenseColumns(actors: world.actorCount)
            }
        let (actors, profiles) = (world.actorCount, world.profileCount)
        changes = (0..<1 << 16).map { Change($0, actors: actors, profiles: profiles) }
    }

    var introduction: Introduction {
        Introduction(
            title: "column updates", runtime: "OpenBLAS", unit: "actor-steps", grain: workers.threads,
            switching: switching, bytes: switching * Double(columns.bytesPerMove))
    }

    mutating func run(_ repetitions: Int) async throws -> Work {
        BLAS.useOneThread()
        let (columns, changes, actors) = (columns, changes, world.actorCount)
        let count = Int(switching * Double(actors * world.stepCount))
        let cells = actors * world.profileCount
        _ = try await workers.map(repetitions) { _ in
            var exposure = [Double](repeating: 0, count: cells)
            exposure.withUnsafeMutableBufferPointer { exposure in
                guard let start = exposure.baseAddress else { return }
                for index in 0..<count {
                    let change = changes[index % changes.count]
                    columns.move(
                        change.actor, from: start + change.left * actors, to: start + change.taken * actors)
                }
            }
            return exposure[0]
        }
        return Work(amount: Double(repetitions) * Double(actors) * Double(world.stepCount))
    }

    /// An actor that goes from a profile to another.
    private struct Change: Sendable {
        let actor: Int
        let left: Int
        let taken: Int

        /// A random change.
        init(_ number: Int, actors: Int, profiles: Int) {
            let words = RandomStream(seed: 0, replicate: 0)
                .words(entity: UInt64(number), moment: 0, purpose: 0)
            actor = Int(words[0]) % actors
            left = Int(words[1]) % profiles
            taken = (left + 1 + Int(words[2]) % (profiles - 1)) % profiles
        }
    }
}

struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "A limit: the column updates alone.")
    @OptionGroup var runs: ScenarioRuns
    @Option(help: "How many actors look at each one. The default is all.") var neighbours: Int?

    func run() async throws {
        var contestant = try UpdateContestant(runs, neighbours: neighbours)
        try await contestant.serve()
    }
}
