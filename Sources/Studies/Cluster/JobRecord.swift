internal import Foundation
public import TableKit

/// Which jobs were submitted for a study: `slurm/jobs.json` in the folder of its results.
public struct JobRecord: Sendable, Hashable, Codable {
    /// One call of `entente submit`.
    public struct Submission: Sendable, Hashable, Codable {
        /// The id of the job array; nil when only the merge was submitted.
        public var array: String?
        /// The shards that the array runs, ascending.
        public var shards: [Int]
        /// The id of the merge; nil when its submission failed.
        public var merge: String?

        /// A submission from its parts.
        public init(array: String?, shards: [Int], merge: String? = nil) {
            self.array = array
            self.shards = shards
            self.merge = merge
        }
    }

    /// The folder in which `entente submit` was called.
    public let directory: String
    /// The scenario and the options of `entente run`.
    public let arguments: [String]
    /// How many shards the study has.
    public let shards: Int
    /// The command that submitted last.
    public var command: [String]
    /// What was submitted, the latest last.
    public var submissions: [Submission]

    /// A record from its parts.
    public init(
        directory: String, arguments: [String], shards: Int, command: [String], submissions: [Submission] = []
    ) {
        self.directory = directory
        self.arguments = arguments
        self.shards = shards
        self.command = command
        self.submissions = submissions
    }

    /// The ids of all jobs, in the order of their submission.
    public var jobs: [String] { submissions.flatMap { [$0.array, $0.merge].compactMap(\.self) } }

    /// The id of the latest merge; nil when the latest submission has none.
    public var merge: String? { submissions.last?.merge }

    /// The array that runs each shard, or ran it last, by the shard's number.
    /// - Complexity: O(*n*) in the shards of all submissions.
    public var arrays: [Int: String] {
        var arrays: [Int: String] = [:]
        for submission in submissions {
            guard let array = submission.array else { continue }
            for shard in submission.shards { arrays[shard] = array }
        }
        return arrays
    }

    /// Where the record of a folder of results stands.
    public static func path(in folder: String) -> String { "\(folder)/slurm/jobs.json" }

    /// The record of a folder; nil when nothing was submitted from it.
    /// - Throws: `FileError` if it can't be read or is no such record.
    public static func read(from folder: String) throws(FileError) -> JobRecord? {
        let path = path(in: folder)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let bytes = try Files.read(path)
        do {
            return try JSONDecoder().decode(JobRecord.self, from: Data(bytes))
        } catch {
            throw FileError(
                path: path,
                reason:
                    "it is not a record of submitted jobs; if no job of the study runs, remove it and submit again",
                kind: .cannotRead)
        }
    }

    /// Writes the record, whole or not at all; the folder `slurm` must be there.
    /// - Throws: `FileError` if it can't be written.
    public func write(to folder: String) throws(FileError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let data = (try? encoder.encode(self)) ?? Data()
        try Files.writeAtomically(Self.path(in: folder), Array(data) + [UInt8(ascii: "\n")])
    }
}
