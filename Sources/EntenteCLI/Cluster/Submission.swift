import Entente

/// One call of `entente submit` for a study without results: what is left of it is submitted and put on record.
struct Submission {
    let scripts: SlurmScripts
    let folder: ClusterFolder
    /// Where to submit; nil to say only what would be done.
    let scheduler: (any Scheduler)?

    /// Submits what is left of a study.
    /// - Parameter record: The study, with what was submitted before.
    /// - Throws: `SchedulerError`, `FileError`; what was submitted until then is on record.
    func run(_ record: JobRecord) async throws {
        var record = record
        try scheduler?.check()
        let queue = try await scheduler?.jobs(record.jobs)
        let status = folder.status(
            shards: scripts.shardCount, hasResults: false, record: record, queue: queue)
        let plan = SubmissionPlan(status, record: record)
        if let merge = plan.runningMerge {
            throw SchedulerError(
                description: "merge job \(merge) runs; wait for its end and look at its results")
        }
        report("complete", status.numbers { $0 == .complete })
        report("left to the jobs that they have", plan.active)
        guard plan.needsMerge else {
            Terminal.output("nothing to submit: merge job \(record.merge ?? "") waits for its turn")
            return
        }
        try await check(plan.shards)
        try folder.write(
            (plan.shards.isEmpty ? [] : [("array.sbatch", scripts.array(of: plan.shards))])
                + [("merge.sbatch", scripts.merge)])
        if let scheduler {
            try await submit(plan, to: scheduler, record: &record)
        } else {
            describe(plan)
        }
    }

    /// Submits the array, then the merge; each is on record before the next.
    private func submit(
        _ plan: SubmissionPlan, to scheduler: any Scheduler, record: inout JobRecord
    ) async throws {
        if let merge = plan.obsoleteMerge { try await scheduler.cancel(merge) }
        var array: String?
        if !plan.shards.isEmpty {
            array = try await scheduler.submit("array.sbatch", in: folder.slurm, after: [])
        }
        record.submissions.append(.init(array: array, shards: plan.shards))
        try record.write(to: folder.path)
        if let array {
            Terminal.output(
                "job array \(array) runs \(Self.text(plan.shards)), with logs in \(folder.slurm)")
        }
        let merge = try await scheduler.submit(
            "merge.sbatch", in: folder.slurm, after: plan.dependencies(array: array))
        record.submissions[record.submissions.count - 1].merge = merge
        try record.write(to: folder.path)
        Terminal.output(
            """
            job \(merge) merges them into \(folder.path) when all are complete
            see how far they are:  entente status \(ShellWord.quoted(folder.path))
            """)
    }

    /// Says what would be submitted.
    private func describe(_ plan: SubmissionPlan) {
        let folder = ShellWord.quoted(folder.slurm)
        let submit = "sbatch \(Slurm.submitOptions(after: []).joined(separator: " "))"
        Terminal.output("wrote the scripts in \(self.folder.slurm); to submit them:\n  cd \(folder)")
        if !plan.shards.isEmpty { Terminal.output("  array=$(\(submit) array.sbatch)") }
        let dependencies = plan.dependencies(array: plan.shards.isEmpty ? nil : "$array")
        Terminal.output(
            "  sbatch \(Slurm.submitOptions(after: dependencies).joined(separator: " ")) merge.sbatch")
    }

    /// Refuses ids of tasks that the cluster does not have.
    private func check(_ shards: [Int]) async throws {
        guard let last = shards.last, let greatest = await scheduler?.greatestTask(), last > greatest else {
            return
        }
        throw SchedulerError(
            description:
                "this cluster numbers the tasks of an array up to \(greatest) (MaxArraySize), and --shards is "
                + "\(scripts.shardCount); choose at most \(greatest) shards")
    }

    private func report(_ state: String, _ shards: [Int]) {
        if !shards.isEmpty { Terminal.output("\(Self.text(shards)): \(state)") }
    }

    private static func text(_ shards: [Int]) -> String {
        (shards.count == 1 ? "shard " : "shards ") + ShardNumbers.text(shards)
    }
}
