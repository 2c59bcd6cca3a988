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
              adoption.csv      who holds what, when
              events.csv        what took effect
              assumptions.csv   inputs and their sources
              experiments.csv   which runs there are
              datapackage.json  what every column means

            The same scenario, seed and version give the same bytes in all of them, on any number of threads. Only \
            run.json differs. On a terminal a progress line and a table of outcomes are shown.

            Examples:
              entente run 6g
              entente run 6g --policy baseline --policy exclusion --replicates 1000
              entente run my.yaml --set adoption.choice.logit.temperature=0.5 --out cold
            """)

    @OptionGroup var argument: ScenarioArgument

    @Option(
        name: .customLong("policy"), parsing: .singleValue,
        help: ArgumentHelp(
            "Run only this policy; can be given several times. The default is all.", valueName: "id"))
    var policies: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Replicates per policy. The default is the scenario's.", valueName: "n"))
    var replicates: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The seed, 0 to 4294967295. The default is the scenario's.", valueName: "s"))
    var seed: UInt32?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Workers at once; changes speed, never a result. The default is one per core.", valueName: "n"))
    var threads: Int?

    @Option(
        help: ArgumentHelp("The folder of the tables. The default is results/<scenario>.", valueName: "dir"))
    var out: String?

    @Flag(
        help: ArgumentHelp(
            "Recompute every exposure after every step and stop at the first bit that differs; slow."))
    var audit = false

    @Flag(help: "Show the table of outcomes even when the output is no terminal.")
    var summary = false

    func validate() throws {
        if let replicates, !(1...1_000_000_000).contains(replicates) {
            throw ValidationError("--replicates is \(replicates); expected a number from 1 to 1000000000")
        }
        if let threads, !(1...4096).contains(threads) {
            throw ValidationError("--threads is \(threads); expected a number from 1 to 4096")
        }
    }

    func run() async throws {
        let document = try argument.read()
        let plan = try StudyPlan(
            document.scenario, policies: policies, replicates: replicates, seed: seed)
        let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
        try MemoryNeed(document.scenario, plan: plan, threads: workers).check()
        let study = try Study(document.scenario, plan: plan, audits: audit)
        let folder = out ?? "results/\(document.scenario.id.value)"
        let started = Date()
        let line = ProgressLine(total: plan.runCount)
        let result = try await Signals.cancelling { cancellation in
            // A place that can't be written to is better told now than after hours.
            let scratch = try ScratchFile(onDiskOf: folder)
            defer { line.clear() }
            return try await study.run(threads: workers, scratch: scratch, cancellation: cancellation) {
                line.update(done: $0.done)
            }
        }
        let seconds = Date().timeIntervalSince(started)
        try await ResultsFolder.write(
            result, inputs: document.inputs.map { ResultsFolder.Input(path: $0.path, sha256: $0.sha256) },
            run: RunRecord(
                started: started.formatted(.iso8601), seconds: seconds, runs: plan.runCount,
                threads: workers, command: CommandLine.arguments, blas: BLAS.configuration), to: folder,
            threads: workers)
        reportUnfinished(result)
        if audit {
            Terminal.output("audit: in \(plan.runCount) runs every exposure had the bits of a fresh product")
        }
        if summary || Terminal.isOutputTerminal {
            try Terminal.output(OutcomeSummary(result, width: Terminal.width).text())
            Terminal.output("\(plan.runCount) runs in \(Terminal.seconds(seconds)); tables in \(folder)")
        }
    }

    /// Says how many runs came to the last step although the author has conditions that end them: what was to be waited
    /// for is missing in their outcomes.
    private func reportUnfinished(_ result: StudyResult) {
        guard !result.scenario.stopWhen.isEmpty else { return }
        for policy in result.policies where policy.stopCount < result.plan.replicates {
            Terminal.error(
                "note: \(result.plan.replicates - policy.stopCount) of \(result.plan.replicates) runs under "
                    + "'\(policy.id)' came to the last step before a condition of 'run.stop_when' held; "
                    + "give 'time' more steps if all should end by one")
        }
    }
}
