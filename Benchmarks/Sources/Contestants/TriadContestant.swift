import ArgumentParser

/// A limit: memory bandwidth, by the triad a ← b + s·c of STREAM (McCalpin 1995, "Memory bandwidth and machine
/// balance in current high performance computers", IEEE TCCA Newsletter) over arrays larger than any cache.
struct TriadContestant: Contestant {
    private let threads: Int
    private let lanes: [Lane]

    /// The arrays of one thread; each is touched by that thread alone.
    private struct Lane: @unchecked Sendable {
        let a, b, c: UnsafeMutableBufferPointer<Double>

        init(count: Int) {
            func array(_ value: Double) -> UnsafeMutableBufferPointer<Double> {
                let array = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
                array.initialize(repeating: value)
                return array
            }
            (a, b, c) = (array(0), array(1), array(2))
        }

        func pass() {
            for index in a.indices { a[index] = b[index] + 3 * c[index] }
        }
    }

    /// All threads together go over three arrays of 256 MB.
    init(threads: Int) {
        self.threads = threads
        lanes = (0..<threads).map { _ in Lane(count: (1 << 25) / threads) }
    }

    var introduction: Introduction {
        Introduction(title: "triad a ← b + s·c, 3 × 256 MB", runtime: buildName, unit: "bytes", grain: 1)
    }

    mutating func run(_ repetitions: Int) async throws -> Work {
        let lanes = lanes
        _ = try await Workers(threads: threads).map(threads) { index in
            for _ in 0..<repetitions { lanes[index].pass() }
        }
        let bytes = lanes.reduce(0) { $0 + $1.a.count * 24 }
        return Work(amount: Double(bytes) * Double(repetitions))
    }
}

struct TriadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "triad", abstract: "A limit: memory bandwidth.")
    @Option var threads = 1

    func run() async throws {
        var contestant = TriadContestant(threads: threads)
        try await contestant.serve()
    }
}
