/// What is left to submit of a study.
public struct SubmissionPlan: Sendable, Hashable {
    /// The shards that need a job, ascending: neither complete, nor pending, nor running.
    public let shards: [Int]
    /// The shards that jobs submitted earlier run or will run, ascending.
    public let active: [Int]
    /// Those jobs, as tasks of an array: `123_4`.
    public let activeTasks: [String]
    /// Whether a merge has to be submitted.
    public let needsMerge: Bool
    /// A merge that waits for shards that have no job any more, and has to be cancelled; nil for none.
    public let obsoleteMerge: String?
    /// A merge that runs, so that nothing may be submitted; nil for none.
    public let runningMerge: String?

    /// What is left of a study in a state, with the jobs that were submitted.
    public init(_ status: ClusterStatus, record: JobRecord?) {
        shards = status.numbers { state in
            switch state {
            case .failed, .unfinished, .missing: true
            case .complete, .running, .pending: false
            }
        }
        active = status.numbers { $0 == .running || $0 == .pending }
        let arrays = record?.arrays ?? [:]
        activeTasks = active.compactMap { shard in arrays[shard].map { "\($0)_\(shard)" } }
        switch status.merge {
        case .pending: needsMerge = !shards.isEmpty
        case .running: needsMerge = false
        case .done: needsMerge = !shards.isEmpty || !active.isEmpty
        case .none, .failed, .unknown: needsMerge = true
        }
        obsoleteMerge = status.merge == .pending && !shards.isEmpty ? record?.merge : nil
        runningMerge = status.merge == .running ? record?.merge : nil
    }

    /// What the merge waits for: the new array, and the earlier tasks that have not ended.
    public func dependencies(array: String?) -> [String] { [array].compactMap(\.self) + activeTasks }
}
