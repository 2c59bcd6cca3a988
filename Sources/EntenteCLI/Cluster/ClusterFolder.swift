import Entente
import Foundation

/// The folder of a study on a cluster: `slurm` for scripts and jobs, `shards`, and in the end the results.
struct ClusterFolder {
    /// Its absolute path.
    let path: String
    /// The path as it was given.
    private let given: String

    /// The folder of a path, which need not exist.
    /// - Throws: `FileError` for a path that can be no folder of jobs.
    init(_ path: String) throws(FileError) {
        if path.isEmpty { throw FileError(path: path, reason: "the path is empty", kind: .cannotCreate) }
        given = path
        self.path = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL.path
        if let sign = self.path.first(where: { "%\\".contains($0) }) {
            let reason = "Slurm takes '\(sign)' in a path for a placeholder; choose another folder"
            throw FileError(path: path, reason: reason, kind: .cannotCreate)
        }
    }

    /// The folder of the scripts.
    var slurm: String { "\(path)/slurm" }

    /// Whether there are results; not whether they are whole.
    var hasResults: Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(ClusterStatus.resultsName)")
    }

    /// How many shards there are by what the folders in `shards` say, or else the greatest number among their names; nil
    /// when there is none.
    var shardCount: Int? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/shards")) ?? []
        let numbers = names.compactMap { Int($0) }.filter { (1...ShardChoice.countLimit).contains($0) }
        return numbers.compactMap { ShardRecord(folder: "\(path)/shards/\($0)")?.count }.max()
            ?? numbers.max()
    }

    /// What was submitted of a study so far.
    /// - Throws: `FileError` if the folder belongs to another study.
    func submissions(continuing study: JobRecord) throws(FileError) -> [JobRecord.Submission] {
        guard let earlier = try JobRecord.read(from: path) else { return [] }
        guard earlier.arguments == study.arguments, earlier.shards == study.shards else {
            throw FileError(
                path: given,
                reason: "it has jobs of another study, \(earlier.shards) shards of '"
                    + "\(ShellWord.quoted(earlier.arguments))'; choose another folder, or submit that study again",
                kind: .cannotCreate)
        }
        return earlier.submissions
    }

    /// How far the study is.
    /// - Parameters:
    ///   - hasResults: Whether there are results that need no merge.
    ///   - queue: What the scheduler says, asked before; nil when it could not be asked.
    func status(
        shards count: Int, hasResults: Bool, record: JobRecord?, queue: [QueuedJob]?
    ) -> ClusterStatus {
        ClusterStatus(
            folders: (1...count).map {
                ShardFolder.state(at: "\(path)/shards/\($0)", of: ShardChoice(number: $0, count: count))
            }, hasResults: hasResults, record: record, queue: queue)
    }

    /// Writes scripts, and makes the folder of the shards.
    /// - Throws: `FileError` if a file or folder can't be made.
    func write(_ scripts: [(name: String, text: String)]) throws(FileError) {
        var staged = try StagedFolder(destination: slurm)
        for script in scripts { try staged.write(script.name, Array(script.text.utf8)) }
        try staged.commit()
        do {
            try FileManager.default.createDirectory(
                atPath: "\(path)/shards", withIntermediateDirectories: true)
        } catch {
            throw FileError(path: "\(path)/shards", reason: "it can't be made", kind: .cannotCreate)
        }
    }
}
