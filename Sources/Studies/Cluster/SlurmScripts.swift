/// The two scripts that run a study on a Slurm cluster: an array of shards, and the merge after it.
///
/// They are submitted from the folder they stand in, so that no path stands in a line of `#SBATCH`, where Slurm has
/// rules of its own for quotes. Everything else is quoted for the shell.
public struct SlurmScripts: Sendable {
    /// The program `entente`, as an absolute path.
    public let program: String
    /// The folder that the arguments' relative paths are relative to, as an absolute path.
    public let directory: String
    /// The folder of the results, as an absolute path.
    public let folder: String
    /// The scenario and the options of `entente run`.
    public let arguments: [String]
    /// How many shards the study has.
    public let shardCount: Int
    /// What the jobs ask for.
    public let resources: SlurmResources

    /// The scripts of a study.
    public init(
        program: String, directory: String, folder: String, arguments: [String], shardCount: Int,
        resources: SlurmResources
    ) {
        self.program = program
        self.directory = directory
        self.folder = folder
        self.arguments = arguments
        self.shardCount = shardCount
        self.resources = resources
    }

    /// `array.sbatch`: one task for each of the shards, whose number is the task's id.
    ///
    /// A task whose node fails is queued again and goes on with the units that are done.
    /// - Parameter shards: Numbers of shards, ascending and at least one.
    public func array(of shards: [Int]) -> String {
        let limit = resources.arrayLimit.map { "%\($0)" } ?? ""
        let words =
            [program, "run"] + arguments + ["--threads", "\(resources.cores)", "--shard"]
        return script(
            [
                "--job-name=entente-\(name)", "--array=\(ShardNumbers.text(shards))\(limit)",
                "--output=shard-%a.log", "--open-mode=append", "--requeue",
                "--cpus-per-task=\(resources.cores)",
            ],
            command: ShellWord.quoted(words)
                + " \"$SLURM_ARRAY_TASK_ID/\(shardCount)\" --out \(ShellWord.quoted("\(folder)/shards/"))"
                + "\"$SLURM_ARRAY_TASK_ID\"")
    }

    /// `merge.sbatch`: joins the shards to the results.
    public var merge: String {
        script(
            [
                "--job-name=entente-\(name)-merge", "--output=merge.log", "--open-mode=append", "--requeue",
                "--cpus-per-task=\(resources.cores)",
            ],
            command: "\(ShellWord.quoted([program, "merge"])) \(ShellWord.quoted("\(folder)/shards/"))* "
                + ShellWord.quoted(["--threads", "\(resources.cores)", "--out", folder]))
    }

    /// `exec`, so that the program itself hears of a signal and leaves its finished units behind.
    private func script(_ options: [String], command: String) -> String {
        let lines = (options + resources.options).map { "#SBATCH \($0)" }
        return """
            #!/bin/sh
            \(lines.joined(separator: "\n"))
            cd \(ShellWord.quoted(directory)) || exit 1
            exec \(command)

            """
    }

    /// The last part of the folder's path, in letters that a job's name can have.
    private var name: String {
        let last = folder.split(separator: "/").last.map(String.init) ?? "study"
        return String(last.map { SlurmResources.isWord(String($0)) && $0 != "," ? $0 : "-" })
    }
}
