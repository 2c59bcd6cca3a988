import ArgumentParser
import Entente
import Foundation

struct FitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: "Fit a scenario to its history.",
        discussion: """
            A scenario with a 'history' tells what actors have chosen and when, or what outcomes were measured.

            The weights of the terms under 'adoption' are fitted to choices by maximum likelihood, with the features \
            that a run has: which other profile was taken by those who moved (conditional logit), and who moved when \
            (discrete-time logit). 'fit' in the scenario says which terms, whether they are selected, and with which \
            penalty.

            What choices can't tell is fitted by simulation, if 'fit' has 'simulate': parameters are drawn from their \
            laws under 'uncertainties', and those are kept whose runs come close to the series, in populations that \
            come ever closer (approximate Bayesian computation).

            With --out the tables:
              estimates.csv     each fitted number, with its errors
              covariance.csv    the covariance of the estimates
              fit.csv           how well each part fits, of choices
              selection.csv     which terms were taken in which order, if they are selected
              posterior.csv     the parameters that came close enough, by simulation
              populations.csv   how close each population came, by simulation
              datapackage.json  what every column means

            Finished populations of a fit by simulation are kept in the folder populations of --out. However it ended, \
            the same command goes on where it was, and gives the same bytes.

            Examples:
              entente fit digital-tv
              entente fit digital-tv --until 2010 --out results/fit
              entente fit series-video --out results/fit
            """)

    @OptionGroup var argument: ScenarioArgument
    @OptionGroup var history: HistoryOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Use the history up to this date, included. The default is all of it.", valueName: "date"))
    var until: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Workers at once; changes speed, never a result. The default is one per core.", valueName: "n"))
    var threads: Int?

    @Option(
        help: ArgumentHelp("Write the tables into this folder. The default is none.", valueName: "dir"))
    var out: String?

    @Flag(help: "Replace the populations that another fit left in the folder.")
    var fresh = false

    func validate() throws { try RunLimits.check(replicates: nil, threads: threads) }

    func run() async throws {
        let document = try argument.read()
        let scenario = try history.scenario(of: document)
        let last = try history.step(until, of: scenario) ?? scenario.history?.lastStep ?? 0
        if scenario.isFittedBySimulation {
            try await SimulationWork(
                document, scenario, last: last, overrides: argument.parsedOverrides(),
                usesAllRows: history.allRows,
                threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
            ).run(out: out, replacesOthers: fresh)
            return
        }
        let fit = try HistoryFit(scenario, knownThrough: last)
        if let out {
            try FitFolder.write(
                fit, of: scenario, inputs: document.inputs.map { .init(path: $0.path, sha256: $0.sha256) },
                to: out)
        }
        Terminal.output(FitReport(fit, scenario).text)
        if let out { Terminal.output("\ntables in \(out)") }
    }
}
