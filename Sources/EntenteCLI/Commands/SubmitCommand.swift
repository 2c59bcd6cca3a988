import ArgumentParser
import Entente
import Foundation

struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Run the shards of a study as jobs of a cluster, and merge them.",
        discussion: """
            Takes a scenario and the options of 'run', and writes into the folder of --out:

              slurm/array.sbatch  a job array that runs each shard
              slurm/merge.sbatch  the merge, once all shards are done
              slurm/jobs.json     which jobs were submitted
              slurm/*.log         what the jobs say
              shards/             the folder of each shard

            Both are submitted. Give the same command again after failures: it submits the shards that are not \
            complete and have no job, and a merge. Finished units of such a shard are not run again. Program, scenario \
            and folder must be reachable from every node by the same paths.

            Examples:
              entente submit 6g --slurm --shards 100 --out /scratch/6g
              entente submit 6g --replicates 100000 --slurm --shards 500 \\
                  --array-limit 50 --time 02:00:00 --memory 4G --out /scratch/6g
              entente status /scratch/6g
            """)

    @OptionGroup var argument: ScenarioArgument
    @OptionGroup var options: StudyOptions

    @Flag(help: "Submit to Slurm.")
    var slurm = false

    @Option(
        parsing: .unconditional, help: ArgumentHelp("In how many shards to run the study.", valueName: "n"))
    var shards: Int

    @Option(help: ArgumentHelp("The folder of the jobs, the shards and the tables.", valueName: "dir"))
    var out: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Cores of each job, and its workers. The default is 1.", valueName: "n"))
    var threads: Int?

    @Option(help: ArgumentHelp("The partition. The default is the cluster's.", valueName: "name"))
    var partition: String?

    @Option(
        help: ArgumentHelp(
            "The longest time of a job, such as 30 (minutes) or 02:00:00. The default is the partition's.",
            valueName: "time"))
    var time: String?

    @Option(
        help: ArgumentHelp(
            "The memory of a job, such as 4G. The default is the cluster's.", valueName: "size"))
    var memory: String?

    @Option(help: ArgumentHelp("The account that pays. The default is the user's.", valueName: "name"))
    var account: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many shards run at once at most. The default is no limit.", valueName: "n"))
    var arrayLimit: Int?

    @Flag(help: "Write the scripts, print the commands and submit nothing.")
    var dryRun = false

    func validate() throws {
        guard slurm else { throw ValidationError("no scheduler is named; expected --slurm") }
        guard (1...ShardChoice.countLimit).contains(shards) else {
            throw ValidationError(
                "--shards is \(shards); expected a number from 1 to \(ShardChoice.countLimit)")
        }
        if let arrayLimit, arrayLimit < 1 {
            throw ValidationError("--array-limit is \(arrayLimit); expected a number from 1 on")
        }
        try RunLimits.check(replicates: nil, threads: threads)
        for (option, text) in [
            ("partition", partition), ("time", time), ("memory", memory), ("account", account),
        ] {
            guard let text, !SlurmResources.isWord(text) else { continue }
            throw ValidationError("--\(option) is '\(text)'; expected letters, digits and any of _-.,:+@/")
        }
    }

    func run() async throws {
        let folder = try ClusterFolder(out)
        // What every shard would refuse is better told now.
        let prepared = try PreparedStudy(argument, options, threads: nil)
        if prepared.precision != nil { throw ShardError.untilNeedsAll }
        let study = argument.words + options.words
        let place = FileManager.default.currentDirectoryPath
        let scripts = SlurmScripts(
            program: Bundle.main.executableURL?.path ?? CommandLine.arguments[0], directory: place,
            folder: folder.path, arguments: study, shardCount: shards,
            resources: SlurmResources(
                partition: partition, time: time, memory: memory, account: account, arrayLimit: arrayLimit,
                cores: threads ?? 1))
        var record = JobRecord(
            directory: place, arguments: study, shards: shards, command: CommandLine.arguments)
        record.submissions = try folder.submissions(continuing: record)
        if let finished = FinishedStudy(folder: folder.path) {
            try finished.check(against: prepared.identity)
            if finished.isWhole {
                Terminal.output("nothing to submit: the results are in \(folder.path)")
                return
            }
        }
        // A signal between a submission and its record would leave jobs that nobody knows.
        try await Signals.cancelling { [record] _ in
            try await Submission(scripts: scripts, folder: folder, scheduler: dryRun ? nil : Slurm())
                .run(record)
        }
    }
}
