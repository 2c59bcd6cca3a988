/// A text or variables that name no shard.
public struct ShardError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where it is, what was found, what would be right.
    public let description: String

    private init(_ description: String) { self.description = description }

    /// How to run the whole study all the same.
    private static let orNone = "'--shard none' runs the whole study"

    static func notAShard(_ text: String) -> Self {
        Self(
            "--shard is '\(text)'; expected k/n, such as 3/8, auto/n for a shard number from the scheduler, or none"
        )
    }

    static func none(named name: String) -> Self { Self("\(name); expected at least one shard") }

    static func tooMany(named name: String) -> Self {
        Self("\(name); a study has at most \(ShardChoice.countLimit) shards")
    }

    static func outside(named name: String, count: Int, isFromZero: Bool = false) -> Self {
        let (first, last) = isFromZero ? (0, count - 1) : (1, count)
        return Self("\(name), of \(count) shards; they are numbered from \(first) to \(last)")
    }

    static func noScheduler(_ option: String) -> Self {
        Self(
            "--shard is '\(option)', but no variable of a job array is there (SLURM_ARRAY_TASK_ID, "
                + "AWS_BATCH_JOB_ARRAY_INDEX, JOB_COMPLETION_INDEX); give the number of the shard instead of 'auto'"
        )
    }

    static func noTask(count: Int) -> Self {
        Self(
            "ENTENTE_SHARDS is '\(count)', but no variable of a job array says which of them to run; "
                + "give --shard k/\(count); \(orNone)")
    }

    static func noCount(_ variable: String) -> Self {
        Self(
            "\(variable) says which shard to run, but nothing says of how many; set ENTENTE_SHARDS or give "
                + "--shard auto/n; \(orNone)")
    }

    static func twoSchedulers(_ variables: [String]) -> Self {
        Self("\(variables.joined(separator: " and ")) are both set; give --shard k/n; \(orNone)")
    }

    static func partOfAnArray(first: Int, last: Int, count: Int) -> Self {
        Self(
            "the job array has \(count) tasks from \(first) to \(last), which tells no number of shards; number it "
                + "evenly from 1, or set ENTENTE_SHARDS or give --shard auto/n, with the tasks' ids as numbers of shards; "
                + orNone)
    }

    static func notAVariable(_ name: String, _ text: String, expected: String) -> Self {
        Self("\(name) is '\(text)'; expected \(expected)")
    }

    /// A shard can't tell how many replicates all of them need.
    public static let untilNeedsAll = Self(
        "'run.replicates' has 'until', which needs the runs of all shards; give --replicates")
}
