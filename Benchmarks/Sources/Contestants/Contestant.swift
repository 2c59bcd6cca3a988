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
            let start = clock.now
            let work = try await run(request.repetitions)
            let seconds = (clock.now - start) / .seconds(1)
            let hasShares = !work.shares.sums.isEmpty
            try Self.say(
                Round(
                    seconds: seconds, work: work.amount, memory: peakMemory(),
                    sums: hasShares ? work.shares.sums : nil, squares: hasShares ? work.shares.squares : nil))
        }
    }

    private static func say(_ message: some Encodable) throws {
        let line = try JSONEncoder().encode(message) + Data("\n".utf8)
        try FileHandle.standardOutput.write(contentsOf: line)
    }
}

/// The greatest memory that the process has used, in bytes.
private func peakMemory() -> Int? {
    var usage = rusage()
    #if os(macOS)
        return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : nil
    #else
        return getrusage(RUSAGE_SELF.rawValue, &usage) == 0 ? usage.ru_maxrss * 1024 : nil
    #endif
}
