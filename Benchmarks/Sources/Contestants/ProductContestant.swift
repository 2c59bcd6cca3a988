import ArgumentParser
import Entente

/// A limit: the matrix product alone, the same that recomputes all exposures of a block of replicates.
struct ProductContestant: Contestant {
    let rows: Int
    let inner: Int
    let columns: Int
    let workers: Workers
    private let x: [Double]
    private let b: [Double]

    /// Multiplies matrices of these sizes on each thread.
    init(rows: Int, inner: Int, columns: Int, threads: Int) {
        (self.rows, self.inner, self.columns) = (rows, inner, columns)
        workers = Workers(threads: threads)
        // Adoptions are 0 or 1, weights below 1; speed does not depend on the values.
        x = (0..<rows * inner).map { $0.isMultiple(of: 3) ? 1 : 0 }
        b = (0..<inner * columns).map { Double($0 % 1009) / 1_000_000 }
    }

    var introduction: Introduction {
        let kernel = BLAS.configuration.split(separator: " ").last ?? ""
        return Introduction(
            title: "product \(rows) × \(inner) × \(columns), kernel \(kernel)", runtime: "OpenBLAS",
            unit: "flops", grain: 1)
    }

    /// Each thread multiplies so many times.
    mutating func run(_ repetitions: Int) async throws -> Work {
        BLAS.useOneThread()
        let this = self
        _ = try await workers.map(workers.threads) { _ in
            var c = [Double](repeating: 0, count: this.rows * this.columns)
            for _ in 0..<repetitions {
                BLAS.multiply(
                    this.x, rows: this.rows, inner: this.inner, by: this.b, columns: this.columns, into: &c)
            }
            return c[0]
        }
        let flops = 2 * Double(rows) * Double(inner) * Double(columns)
        return Work(amount: flops * Double(repetitions * workers.threads))
    }
}

struct ProductCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product", abstract: "A limit: the matrix product alone.")
    @Option var rows: Int
    @Option var inner: Int
    @Option var columns: Int
    @Option var threads = 1

    func run() async throws {
        var contestant = ProductContestant(rows: rows, inner: inner, columns: columns, threads: threads)
        try await contestant.serve()
    }
}
