import ArgumentParser
import Entente
import Foundation

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how far the shards of a study are.",
        discussion: """
            Looks at the folders of the shards and, for jobs of 'submit', asks the scheduler:

              complete    all of the shard's runs are done
              running     its job runs
              pending     its job waits
              failed      its job has ended before the shard was complete
              unfinished  it was begun, and no job of it is known
              missing     it was not begun, and no job of it is known

            Then whether the shards are merged. The exit code is 0 whatever the state.

            Examples:
              entente status /scratch/6g
              entente status /scratch/6g --json
            """)

    @Argument(help: ArgumentHelp("The folder with the folder 'shards'.", valueName: "dir"))
    var folder: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many shards there are. The default is what was submitted, or else what the folders in 'shards' say.",
            valueName: "n"))
    var shards: Int?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if let shards, !(1...ShardChoice.countLimit).contains(shards) {
            throw ValidationError(
                "--shards is \(shards); expected a number from 1 to \(ShardChoice.countLimit)")
        }
    }

    func run() async throws {
        let place = try ClusterFolder(folder)
        let record = try JobRecord.read(from: place.path)
        let queue = try await queue(of: record)
        let status = place.status(
            shards: try count(record, in: place), hasResults: place.hasResults, record: record, queue: queue)
        let report = ClusterReport(status, record: record, folder: place)
        Terminal.output(json ? report.json : report.text)
    }

    /// What the scheduler says of the jobs; nil when there are none, or it is not there.
    private func queue(of record: JobRecord?) async throws -> [QueuedJob]? {
        guard let record else { return nil }
        guard Tool.exists("squeue") else {
            Terminal.error("note: no 'squeue' in PATH; which shards run or wait is not known here")
            return nil
        }
        return try await Slurm().jobs(record.jobs)
    }

    /// How many shards there are, by the option, the record, or the folders.
    private func count(_ record: JobRecord?, in place: ClusterFolder) throws -> Int {
        if let count = shards ?? record?.shards { return count }
        guard let count = place.shardCount else {
            throw FileError(
                path: "\(folder)/shards",
                reason: "there are no folders of shards, and no jobs were submitted",
                kind: .cannotRead)
        }
        return count
    }
}
