/// Everything that was measured; this is the JSON file.
struct Figures: Codable {
    /// The machine and what was built on it.
    var machine: Machine
    /// When the measurement began, in ISO 8601.
    var started: String
    /// The workloads in the order in which they were run.
    var workloads: [WorkloadFigures]
}

/// What was measured with one workload.
struct WorkloadFigures: Codable {
    var name: String
    var title: String
    /// The number of actors, where the network is dense.
    var actors: Int?
    var entrants: [EntrantFigures]

    /// The figures of a contestant; nil when it did not take part or failed.
    func entrant(_ role: Entrant.Role, build: String = "default", threads: Int = 1) -> EntrantFigures? {
        entrants.first {
            $0.role == role && $0.build == build && $0.threads == threads && !$0.rates.isEmpty
        }
    }

    /// Whether all builds and numbers of threads of the engine gave the same bits; nil when none ran.
    var agree: Bool? {
        let digests = entrants.compactMap { $0.introduction?.digest }
        return digests.isEmpty ? nil : Set(digests).count == 1
    }
}

/// What was measured of one contestant.
struct EntrantFigures: Codable {
    var role: Entrant.Role
    var build: String
    var threads: Int
    var introduction: Introduction?
    /// Work per second, round by round.
    var rates: [Double] = []
    /// The processor time it had per second, round by round; what is missing went to other programs, or it waited.
    var processor: [Double] = []
    /// Repetitions per round.
    var repetitions = 0
    /// The greatest memory of its process, in bytes.
    var memory: Int?
    /// What its replicates came to, when it simulated the model.
    var outcome: OutcomeSums?
    /// Why it could not be measured.
    var failure: String?

    /// Sums over all replicates of the final shares and their concentration.
    struct OutcomeSums: Codable {
        var count: Int
        var sums: [Double]
        var squares: [Double]
    }

    init(_ entrant: Entrant) {
        (role, build, threads) = (entrant.role, entrant.build, entrant.threads)
    }

    /// Does something with a contestant, and notes why it could not.
    mutating func attempt(_ action: (inout EntrantFigures) throws -> Void) {
        do {
            try action(&self)
        } catch let error as ContestantProcess.Failure {
            failure = error.reason
        } catch {
            failure = "\(error)"
        }
    }

    /// Notes a measured round.
    mutating func add(_ round: Round, repetitions: Int) {
        rates.append(round.work / round.seconds)
        processor.append(round.processor / round.seconds)
        self.repetitions = repetitions
        memory = round.memory ?? memory
        addOutcome(round, repetitions: repetitions)
    }

    /// Notes what the replicates of a round came to.
    mutating func addOutcome(_ round: Round, repetitions: Int) {
        guard let sums = round.sums, let squares = round.squares else { return }
        let before = outcome ?? OutcomeSums(count: 0, sums: sums.map { _ in 0 }, squares: sums.map { _ in 0 })
        outcome = OutcomeSums(
            count: before.count + repetitions, sums: zip(before.sums, sums).map(+),
            squares: zip(before.squares, squares).map(+))
    }
}
