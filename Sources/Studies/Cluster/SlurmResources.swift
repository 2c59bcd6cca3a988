/// What jobs ask of Slurm, in the words of `sbatch`; what is nil is left to the cluster.
public struct SlurmResources: Sendable, Hashable {
    /// The partition.
    public var partition: String?
    /// The longest time a job may take.
    public var time: String?
    /// The memory of a job.
    public var memory: String?
    /// The account that pays.
    public var account: String?
    /// How many shards run at once at most.
    public var arrayLimit: Int?
    /// The cores of each job.
    public var cores: Int

    /// Resources from their parts.
    public init(
        partition: String? = nil, time: String? = nil, memory: String? = nil, account: String? = nil,
        arrayLimit: Int? = nil, cores: Int = 1
    ) {
        self.partition = partition
        self.time = time
        self.memory = memory
        self.account = account
        self.arrayLimit = arrayLimit
        self.cores = cores
    }

    /// The options of every job, in the order in which they are written.
    var options: [String] {
        [
            partition.map { "--partition=\($0)" }, time.map { "--time=\($0)" }, memory.map { "--mem=\($0)" },
            account.map { "--account=\($0)" },
        ].compactMap(\.self)
    }

    /// Whether a text can stand in a line of options as it is; Slurm says whether it means anything.
    public static func isWord(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "_-.,:+@/".utf8.contains(byte)
                }
            }
    }
}
