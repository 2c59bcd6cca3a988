/// A block of runs that could not be finished, and why; it is in no mean.
public struct StudyFailure: Sendable, Hashable {
    /// The place of the policy among those of the study.
    public let policy: Int
    /// The place of the design point among those of the plan.
    public let point: Int
    /// The replicates.
    public let replicates: Range<Int>
    /// What went wrong, in words.
    public let message: String
}
