/// Which part of a study one process runs: shard *k* of *n*.
///
///     try ShardChoice.resolve(option: "3/8", environment: [:])
///     // shard 3 of 8
///     try ShardChoice.resolve(
///         option: nil, environment: ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "8"])
///     // shard 3 of 8, which AWS_BATCH_JOB_ARRAY_INDEX chose
public struct ShardChoice: Sendable, Hashable {
    /// The shard, from 1 to ``count``.
    public let number: Int
    /// How many shards the study has.
    public let count: Int
    /// The environment variable that chose the shard; nil when it was asked for by number.
    public let variable: String?

    /// The most shards that a study can have.
    public static let countLimit = 100_000

    /// A shard of so many.
    /// - Precondition: `count` is from 1 to ``countLimit`` and `number` from 1 to `count`.
    public init(number: Int, count: Int, variable: String? = nil) {
        precondition((1...Self.countLimit).contains(count) && (1...count).contains(number))
        self.number = number
        self.count = count
        self.variable = variable
    }

    /// The shard that an option asks for, or the scheduler that started the process.
    ///
    /// The option is `k/n`, `auto/n` for a shard number from the scheduler, or `none` for the whole study. Without it
    /// the variables of a job array decide, if there are any:
    ///
    /// - Slurm: `SLURM_ARRAY_TASK_ID`, of `SLURM_ARRAY_TASK_COUNT` tasks that begin at 0 or 1;
    /// - AWS Batch: `AWS_BATCH_JOB_ARRAY_INDEX`, from 0, of `AWS_BATCH_JOB_ARRAY_SIZE`;
    /// - Kubernetes: `JOB_COMPLETION_INDEX`, from 0; it tells no number of shards.
    ///
    /// `ENTENTE_SHARDS`, or the *n* of `auto/n`, overrides the scheduler's number of tasks. The id of a Slurm task is then
    /// the number of the shard as it stands, so that an array of some of the shards runs just these.
    /// - Parameters:
    ///   - option: The text of `--shard`; nil when it was not given.
    ///   - environment: The variables of the process.
    /// - Returns: The shard; nil for the whole study.
    /// - Throws: ``ShardError`` if the text or the variables name no shard.
    public static func resolve(
        option: String?, environment: [String: String]
    ) throws(ShardError) -> ShardChoice? {
        guard let option else { return try fromScheduler(environment) }
        if option == "none" { return nil }
        let parts = option.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = whole(parts[1]) else { throw .notAShard(option) }
        guard count > 0 else { throw .none(named: "--shard is '\(option)'") }
        guard count <= countLimit else { throw .tooMany(named: "--shard is '\(option)'") }
        if parts[0] == "auto" {
            guard let choice = try fromScheduler(environment, count: count) else {
                throw .noScheduler(option)
            }
            return choice
        }
        guard let number = whole(parts[0]) else { throw .notAShard(option) }
        guard (1...count).contains(number) else {
            throw .outside(named: "--shard is '\(option)'", count: count)
        }
        return ShardChoice(number: number, count: count)
    }

    /// The shard as `k/n`.
    public var text: String { "\(number)/\(count)" }

    /// A number of decimal digits alone; nil for any other text, and for numbers that no shard could have.
    static func whole(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
