internal import Foundation

/// What is worth knowing of one run of a study and differs between two: `run.json`.
public struct RunRecord: Sendable, Encodable {
    /// The version of Entente.
    public let version = Version.current
    /// When the run began, in ISO 8601.
    public let started: String
    /// How long it took, in seconds.
    public let seconds: Double
    /// How many runs it had.
    public let runs: Int
    /// How many workers ran at once.
    public let threads: Int
    /// The command line.
    public let command: [String]
    /// The linear algebra library and the kernel it chose.
    public let blas: String

    /// A record from its parts.
    public init(
        started: String, seconds: Double, runs: Int, threads: Int, command: [String], blas: String
    ) {
        self.started = started
        self.seconds = seconds
        self.runs = runs
        self.threads = threads
        self.command = command
        self.blas = blas
    }

    private enum CodingKeys: String, CodingKey {
        case version, started, seconds, runs, threads, command, blas
    }

    /// The file's bytes.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let data = (try? encoder.encode(self)) ?? Data()
        return Array(data) + [UInt8(ascii: "\n")]
    }
}
