import ArgumentParser

/// The bounds of the options that runs share.
enum RunLimits {
    /// Refuses numbers of replicates and workers that make no sense.
    static func check(replicates: Int?, threads: Int?) throws {
        if let replicates, !(1...1_000_000_000).contains(replicates) {
            throw ValidationError("--replicates is \(replicates); expected a number from 1 to 1000000000")
        }
        if let threads, !(1...4096).contains(threads) {
            throw ValidationError("--threads is \(threads); expected a number from 1 to 4096")
        }
    }
}
