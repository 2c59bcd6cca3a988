import ArgumentParser
import Entente
import Foundation

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the futures of a scenario under its policies and write the tables.",
        discussion: """
            Every policy meets the same futures: replicate 7 has the same luck under each. The tables go to \
            results/<scenario> unless --out says otherwise:

              outcomes.csv      one row per run
              series.csv        mean and quantiles by step
              comparison.csv    policies, paired
              regret.csv        by objective, policy and design point
              robustness.csv    regret by objective and policy
              switches.csv      where the best policy changes
              adoption.csv      who holds what, when
              events.csv        what took effect
              agreements.csv    how often which agreement
              failures.csv      runs that failed
              assumptions.csv   inputs and their sources
              experiments.csv   which runs there are
              datapackage.json  what every column means

            The tables of regret need 'objectives'; agreements.csv and failures.csv are there if they have a row.

            The same scenario, seed and version give the same bytes in all of them, on any number of threads. Only \
            run.json differs. On a terminal a progress line and a table of outcomes are shown.

            Finished work is kept on disk while a study runs. However it ended, the same command goes on where it \
            was, and gives the same bytes. A folder with another study is not touched unless --fresh says so.

            Examples:
              entente run 6g
              entente run 6g --policy baseline --policy exclusion --replicates 1000
              entente run my.yaml --set adoption.choice.logit.temperature=0.5 --out cold
            """)

    @OptionGroup var argument: ScenarioArgument
    @OptionGroup var options: StudyOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Workers at once; changes speed, never a result. The default is one per core.", valueName: "n"))
    var threads: Int?

    @Option(
        help: ArgumentHelp(
            "The folder of the tables. The default is results/<scenario>; of a part, shards/<k> in it.",
            valueName: "dir"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Run only one of n parts, into a folder of its own; 'entente merge' joins them. auto/n takes k from the "
                + "scheduler, none runs everything. The default is the place in a job array, where there is one, and "
                + "else everything.", valueName: "k/n"))
    var shard: String?

    @Flag(help: "Replace what another study left in the folder.")
    var fresh = false

    @Option(
        help: ArgumentHelp(
            "How progress is shown on standard error: a line, or an object of JSON per line. The default is a line "
                + "on a terminal, and else nothing.", valueName: "line|json|none"))
    var progress: ProgressReport.Form?

    @Flag(
        help: ArgumentHelp(
            "Recompute every exposure after every step and stop at the first bit that differs; slow, and always "
                + "from the beginning."))
    var audit = false

    @Flag(help: "Show the table of outcomes even when the output is no terminal.")
    var summary = false

    func validate() throws {
        try RunLimits.check(replicates: nil, threads: threads)
    }

    func run() async throws {
        let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let prepared = try PreparedStudy(argument, options, audits: audit, threads: workers)
        let usual = "results/\(prepared.document.scenario.id.value)"
        if let shard = try ShardChoice.resolve(
            option: shard, environment: ProcessInfo.processInfo.environment)
        {
            let work = StudyWork(
                prepared, folder: out ?? "\(usual)/shards/\(shard.number)", threads: workers,
                progress: progress)
            if let variable = shard.variable {
                Terminal.error(
                    "note: \(variable) chose shard \(shard.text); '--shard none' runs the whole study")
            }
            return try await work.run(shard, replacesOthers: fresh, arguments: argument.words + options.words)
        }
        let work = StudyWork(prepared, folder: out ?? usual, threads: workers, progress: progress)
        guard let finished = try await work.run(replacesOthers: fresh, audits: audit) else {
            Terminal.error(
                "note: '\(work.folder)' has the results of this study, \(prepared.study.plan.runCount) runs; nothing to do"
            )
            return
        }
        if audit {
            Terminal.output(
                "audit: in \(prepared.study.plan.runCount) runs every exposure had the bits of a fresh product"
            )
        }
        if summary || Terminal.isOutputTerminal { try finished.show() }
    }
}
