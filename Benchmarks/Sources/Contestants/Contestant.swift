import Entente
import Foundation

/// Something that can be measured, in a process of its own.
protocol Contestant {
    /// What it says of itself.
    var introduction: Introduction { get }
    /// Does so many repetitions.
    mutating func run(_ repetitions: Int) async throws -> Work
}

/// What a contestant did in a round.
struct Work {
    /// How much, in the unit of the introduction.
    var amount: Double
    /// What came out, when it simulated the model.
    var shares = ShareSums()
}

/// Final shares and their concentration over replicates, for the check that all contestants run one model.
struct ShareSums {
    var sums: [Double] = []
    var squares: [Double] = []

    /// Adds the final shares of a replicate.
    mutating func add(_ shares: some Collection<Double>) {
        let measures = Array(shares) + [shares.reduce(0) { $0 + $1 * $1 }]
        if sums.isEmpty { (sums, squares) = (measures.map { _ in 0 }, measures.map { _ in 0 }) }
        for (index, value) in measures.enumerated() {
            sums[index] += value
            squares[index] += value * value
        }
    }
}

extension Contestant {
    /// Takes part in the benchmark until the input ends.
    mutating func serve() async throws {
        try Self.say(introduction)
        let decoder = JSONDecoder()
        let clock = ContinuousClock()
        while let line = readLine() {
            let request = try decoder.decode(Request.self, from: Data(line.utf8))
            let (start, before) = (clock.now, Usage())
            let work = try await run(request.repetitions)
            let (seconds, after) = ((clock.now - start) / .seconds(1), Usage())
            var round = Round(
                seconds: seconds, processor: after.processor - before.processor, work: work.amount,
                memory: after.memory)
            if !work.shares.sums.isEmpty {
                (round.sums, round.squares) = (work.shares.sums, work.shares.squares)
            }
            try Self.say(round)
        }
    }

    private static func say(_ message: some Encodable) throws {
        let line = try JSONEncoder().encode(message) + Data("\n".utf8)
        try FileHandle.standardOutput.write(contentsOf: line)
    }
}

/// What the process has used so far.
private struct Usage {
    /// The greatest memory, in bytes.
    let memory: Int
    /// Processor time of all threads, in seconds.
    let processor: Double

    init() {
        var usage = rusage()
        #if os(macOS)
            getrusage(RUSAGE_SELF, &usage)
            memory = usage.ru_maxrss
        #else
            getrusage(RUSAGE_SELF.rawValue, &usage)
            memory = usage.ru_maxrss * 1024
        #endif
        processor = [usage.ru_utime, usage.ru_stime].reduce(0) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000
        }
    }
}
