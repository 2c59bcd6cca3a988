/// A job, or one task of a job array, that the scheduler knows.
public struct QueuedJob: Sendable, Hashable {
    /// The id of the job, or of the array.
    public let id: String
    /// The task of the array; nil for a job that is none.
    public let task: Int?
    /// How far it is.
    public let state: JobState

    /// A job from its parts.
    public init(id: String, task: Int?, state: JobState) {
        self.id = id
        self.task = task
        self.state = state
    }
}

/// How far a job is.
public enum JobState: Sendable, Hashable {
    /// It waits for its turn.
    case pending
    /// It has begun and not ended.
    case running
    /// It has ended, in a way that has the scheduler's word, such as `TIMEOUT`.
    case ended(String)

    /// The states of Slurm in which a job waits, and those in which it has ended; in the others it holds a node.
    private static let waiting = [
        "PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT",
    ]
    private static let over = [
        "BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "NODE_FAIL", "OUT_OF_MEMORY",
        "PREEMPTED",
        "REVOKED", "TIMEOUT",
    ]

    /// The state that Slurm has a word for.
    public init(slurm word: String) {
        if Self.waiting.contains(word) {
            self = .pending
        } else if Self.over.contains(word) {
            self = .ended(word)
        } else {
            self = .running
        }
    }

    /// Whether the job may still do something.
    public var isActive: Bool {
        if case .ended = self { false } else { true }
    }
}
