import Entente

/// The scheduler of a cluster, as far as studies need it.
protocol Scheduler: Sendable {
    /// Refuses to begin where jobs can't be submitted from.
    func check() throws
    /// The greatest id that a task of an array can have; nil when the cluster does not tell.
    func greatestTask() async -> Int?
    /// Submits a script.
    /// - Parameters:
    ///   - script: The name of the file.
    ///   - folder: The folder it stands in, from which it is submitted.
    ///   - jobs: The jobs that must have succeeded before it starts.
    /// - Returns: The id of the job.
    func submit(_ script: String, in folder: String, after jobs: [String]) async throws -> String
    /// What the scheduler knows of jobs and of the tasks of arrays; it may have forgotten those that have ended.
    func jobs(_ ids: [String]) async throws -> [QueuedJob]
    /// Takes back a job that waits.
    func cancel(_ id: String) async throws
}

/// A scheduler that is not there, or refuses.
struct SchedulerError: Error, CustomStringConvertible {
    let description: String

    /// A program of the scheduler is not in PATH.
    static func missing(_ tool: String) -> Self {
        Self(
            description:
                "no '\(tool)' in PATH; call this on a machine of the cluster from which jobs can be submitted "
                + "(some need 'module load slurm'), or write the scripts alone with --dry-run")
    }

    /// A program of the scheduler has failed.
    static func failed(_ tool: String, _ ending: Tool.Ending) -> Self {
        let reason = ending.error.isEmpty ? "it ended with code \(ending.code)" : ending.error
        return Self(description: "'\(tool)' failed: \(reason)")
    }
}
