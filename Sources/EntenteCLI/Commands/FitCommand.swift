import ArgumentParser
import Entente

struct FitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: "Fit the weights of terms to the history of a scenario.",
        discussion: """
            A scenario with a 'history' tells what actors have chosen and when. The weights of the terms under \
            'adoption' are fitted to it by maximum likelihood, with the features that a run has: which other profile \
            was taken by those who moved (conditional logit), and who moved when (discrete-time logit). 'fit' in the \
            scenario says which terms, whether they are selected, and with which penalty.

            With --out the tables:
              estimates.csv     the weight of each term, with its errors
              covariance.csv    the covariance of the estimates
              fit.csv           how well each part fits
              selection.csv     which terms were taken in which order, if they are selected
              datapackage.json  what every column means

            Examples:
              entente fit digital-tv
              entente fit digital-tv --until 2010 --out results/fit
            """)

    @OptionGroup var argument: ScenarioArgument
    @OptionGroup var history: HistoryOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Use the history up to this date, included. The default is all of it.", valueName: "date"))
    var until: String?

    @Option(
        help: ArgumentHelp("Write the tables into this folder. The default is none.", valueName: "dir"))
    var out: String?

    func run() throws {
        let document = try argument.read()
        let scenario = try history.scenario(of: document)
        let last = try history.step(until, of: scenario) ?? scenario.history?.lastStep ?? 0
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
