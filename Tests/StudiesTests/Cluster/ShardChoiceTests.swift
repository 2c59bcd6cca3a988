import Testing

@testable import Studies

@Suite struct ShardChoiceTests {
    private static let slurm = [
        "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "8", "SLURM_ARRAY_TASK_MIN": "1",
        "SLURM_ARRAY_TASK_MAX": "8", "SLURM_ARRAY_TASK_STEP": "1",
    ]
    private static let batch = ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "8"]

    @Test(arguments: [("1/1", 1, 1), ("3/8", 3, 8), ("08/8", 8, 8), ("100000/100000", 100_000, 100_000)])
    func option_namesTheShard(text: String, number: Int, count: Int) throws {
        let choice = try ShardChoice.resolve(option: text, environment: Self.slurm)
        #expect(choice == ShardChoice(number: number, count: count))
    }

    @Test func nothing_isTheWholeStudy() throws {
        #expect(try ShardChoice.resolve(option: nil, environment: ["PATH": "/bin"]) == nil)
        #expect(try ShardChoice.resolve(option: "none", environment: Self.slurm) == nil)
    }

    /// An environment, an option, and the shard that they mean.
    struct Case: Sendable {
        let environment: [String: String]
        var option: String?
        let number: Int
        let count: Int
        let variable: String
    }

    private static let cases = [
        Case(environment: slurm, number: 3, count: 8, variable: "SLURM_ARRAY_TASK_ID"),
        // An array from 0, and one that counts by tens.
        Case(
            environment: slurm.merging(["SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_MAX": "7"]) { $1 },
            number: 4, count: 8, variable: "SLURM_ARRAY_TASK_ID"),
        Case(
            environment: [
                "SLURM_ARRAY_TASK_ID": "21", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "1",
                "SLURM_ARRAY_TASK_MAX": "31", "SLURM_ARRAY_TASK_STEP": "10",
            ], number: 3, count: 4, variable: "SLURM_ARRAY_TASK_ID"),
        Case(
            environment: ["SLURM_ARRAY_TASK_ID": "2", "SLURM_ARRAY_TASK_COUNT": "2"], number: 2, count: 2,
            variable: "SLURM_ARRAY_TASK_ID"),
        // Some of the tasks again: 3 and 7 of 8.
        Case(
            environment: [
                "SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_MIN": "3",
                "SLURM_ARRAY_TASK_MAX": "7", "ENTENTE_SHARDS": "8",
            ], number: 7, count: 8, variable: "SLURM_ARRAY_TASK_ID"),
        Case(
            environment: slurm, option: "auto/20", number: 3, count: 20, variable: "SLURM_ARRAY_TASK_ID"),
        Case(environment: batch, number: 3, count: 8, variable: "AWS_BATCH_JOB_ARRAY_INDEX"),
        Case(
            environment: ["JOB_COMPLETION_INDEX": "0", "ENTENTE_SHARDS": "5"], number: 1, count: 5,
            variable: "JOB_COMPLETION_INDEX"),
        Case(
            environment: ["JOB_COMPLETION_INDEX": "4", "ENTENTE_SHARDS": "9"], option: "auto/5", number: 5,
            count: 5, variable: "JOB_COMPLETION_INDEX"),
    ]

    @Test(arguments: cases) func scheduler_namesTheShard(example: Case) throws {
        let choice = try ShardChoice.resolve(option: example.option, environment: example.environment)
        #expect(
            choice
                == ShardChoice(number: example.number, count: example.count, variable: example.variable))
    }

    private static let texts = [
        ("0/8", "--shard is '0/8', of 8 shards; they are numbered from 1 to 8"),
        ("9/8", "--shard is '9/8', of 8 shards; they are numbered from 1 to 8"),
        ("0/0", "--shard is '0/0'; expected at least one shard"),
        ("auto/0", "--shard is 'auto/0'; expected at least one shard"),
        ("3/100001", "--shard is '3/100001'; a study has at most 100000 shards"),
        (
            "auto/8",
            "--shard is 'auto/8', but no variable of a job array is there (SLURM_ARRAY_TASK_ID, "
                + "AWS_BATCH_JOB_ARRAY_INDEX, JOB_COMPLETION_INDEX); give the number of the shard instead of 'auto'"
        ),
    ]

    @Test(arguments: texts) func option_isRefused_whenNoSuchShard(text: String, message: String) {
        #expect(Self.message(text, [:]) == message)
    }

    @Test(arguments: [
        "x", "", "3", "3/", "/8", "-1/8", "+1/8", "1/8/2", "1 /8", "1/99999999999999999999", "٣/8",
    ])
    func option_isRefused_whenNotTwoNumbers(text: String) {
        #expect(
            Self.message(text, [:])
                == "--shard is '\(text)'; expected k/n, such as 3/8, auto/n for a shard number from the scheduler, "
                + "or none")
    }

    private static let orNone = "; '--shard none' runs the whole study"
    private static let environments: [([String: String], String)] = [
        (
            ["JOB_COMPLETION_INDEX": "0"],
            "JOB_COMPLETION_INDEX says which shard to run, but nothing says of how many; set ENTENTE_SHARDS or give "
                + "--shard auto/n" + orNone
        ),
        (
            ["JOB_COMPLETION_INDEX": "5", "ENTENTE_SHARDS": "5"],
            "JOB_COMPLETION_INDEX is '5', of 5 shards; they are numbered from 0 to 4"
        ),
        (
            ["SLURM_ARRAY_TASK_ID": "0", "ENTENTE_SHARDS": "5"],
            "SLURM_ARRAY_TASK_ID is '0', of 5 shards; they are numbered from 1 to 5"
        ),
        (
            ["ENTENTE_SHARDS": "5"],
            "ENTENTE_SHARDS is '5', but no variable of a job array says which of them to run; give --shard k/5"
                + orNone
        ),
        (
            slurm.merging(["ENTENTE_SHARDS": "many"]) { $1 },
            "ENTENTE_SHARDS is 'many'; expected a number from 1 to 100000"
        ),
        (
            slurm.merging(["ENTENTE_SHARDS": "200000"]) { $1 },
            "ENTENTE_SHARDS is '200000'; a study has at most 100000 shards"
        ),
        (
            slurm.merging(["SLURM_ARRAY_TASK_ID": "3_1"]) { $1 },
            "SLURM_ARRAY_TASK_ID is '3_1'; expected a whole number"
        ),
        (
            slurm.merging(batch) { $1 },
            "SLURM_ARRAY_TASK_ID and AWS_BATCH_JOB_ARRAY_INDEX are both set; give --shard k/n" + orNone
        ),
        (
            ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "200000"],
            "AWS_BATCH_JOB_ARRAY_SIZE is '200000'; a study has at most 100000 shards"
        ),
    ]

    @Test(arguments: environments)
    func scheduler_isRefused_whenItNamesNoShard(environment: [String: String], message: String) {
        #expect(Self.message(nil, environment) == message)
    }

    /// Tasks 3 to 5, tasks 1, 2 and 7: nobody can tell of how many shards they are.
    @Test(arguments: [("3", "5", "4"), ("1", "7", "2")])
    func array_isRefused_whenItIsAPart(first: String, last: String, task: String) {
        let environment = [
            "SLURM_ARRAY_TASK_ID": task, "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": first,
            "SLURM_ARRAY_TASK_MAX": last, "SLURM_ARRAY_TASK_STEP": "1",
        ]
        #expect(
            Self.message(nil, environment)
                == "the job array has 3 tasks from \(first) to \(last), which tells no number of shards; number it "
                + "evenly from 1, or set ENTENTE_SHARDS or give --shard auto/n, with the tasks' ids as numbers of "
                + "shards" + Self.orNone)
    }

    /// What is said of an option and an environment; nil when they are taken.
    private static func message(_ option: String?, _ environment: [String: String]) -> String? {
        do throws(ShardError) {
            _ = try ShardChoice.resolve(option: option, environment: environment)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
