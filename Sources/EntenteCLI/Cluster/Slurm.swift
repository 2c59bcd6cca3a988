import Entente

/// Slurm, through its programs in PATH.
struct Slurm: Scheduler {
    /// The options of `sbatch` for a job after others.
    static func submitOptions(after jobs: [String]) -> [String] {
        jobs.isEmpty
            ? ["--parsable"]
            : [
                "--parsable", "--dependency=afterok:\(jobs.joined(separator: ":"))",
                "--kill-on-invalid-dep=yes",
            ]
    }

    func check() throws { _ = try Tool("sbatch") }

    func greatestTask() async -> Int? {
        guard let ending = try? await Tool("scontrol").run(["show", "config"]), ending.code == 0 else {
            return nil
        }
        for line in ending.output.split(separator: "\n") {
            let parts = line.split(separator: "=").map { $0.split(separator: " ").joined() }
            if parts.count == 2, parts[0] == "MaxArraySize" { return Int(parts[1]).map { $0 - 1 } }
        }
        return nil
    }

    func submit(_ script: String, in folder: String, after jobs: [String]) async throws -> String {
        let ending = try await Tool("sbatch").run(Self.submitOptions(after: jobs) + [script], in: folder)
        // With several clusters the id is followed by the cluster's name.
        guard ending.code == 0, let id = ending.output.split(whereSeparator: { ";\n".contains($0) }).first
        else {
            throw SchedulerError.failed("sbatch", ending)
        }
        if !ending.error.isEmpty { Terminal.error(ending.error) }
        return String(id)
    }

    func jobs(_ ids: [String]) async throws -> [QueuedJob] {
        guard !ids.isEmpty else { return [] }
        let ending = try await Tool("squeue").run([
            "--noheader", "--array", "--states=all", "--jobs=\(ids.joined(separator: ","))",
            "--format=%F %K %T",
        ])
        // So it says of a single job that has ended long ago.
        if ending.code != 0, ending.error.contains("Invalid job id") { return [] }
        guard ending.code == 0 else { throw SchedulerError.failed("squeue", ending) }
        return ending.output.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 3 else { return nil }
            return QueuedJob(id: words[0], task: Int(words[1]), state: JobState(slurm: words[2]))
        }
    }

    func cancel(_ id: String) async throws {
        let ending = try await Tool("scancel").run([id])
        guard ending.code == 0 else { throw SchedulerError.failed("scancel", ending) }
    }
}
