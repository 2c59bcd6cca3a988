import ArgumentParser
import Entente
import Foundation

struct HindcastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hindcast",
        abstract:
            "Forecast parts of a scenario's history from what was known before, and score the forecasts.",
        discussion: """
            From one origin after the other weights are fitted to the history known then, and futures are run on with \
            weights drawn from the law of their estimates. Nothing that the scenario dates later reaches a forecast. \
            Forecasts of which profile an actor takes in the year of its choice, and of how many hold each, are scored \
            beside simple forecasts. 'hindcast' in the scenario says from when, how far ahead, and for whom.

            Where 'fit' has 'simulate', parameters are fitted by simulation to the outcomes measured by then, and the \
            runs that were kept go on; forecasts of outcomes are scored beside growth curves.

            With --out the tables, of choices:
              forecasts.csv     every probability that was forecast, by every method
              scores.csv        log, Brier and ranked probability scores, accuracy
              skill.csv         the difference to every simple forecast, with its interval
              calibration.csv   how often what was forecast with some probability happened
              counts.csv        forecast numbers of holders
              count_scores.csv  their scores, coverage and widths
              integrals.csv     the histogram of probability integral transforms
              weights.csv       the weights fitted at each origin
            of outcomes:
              series.csv        forecast outcomes, by every method
              series_scores.csv their scores, coverage and widths
              series_skill.csv  the difference to every simple forecast, with its interval
              parameters.csv    the parameters fitted at each origin
            and
              datapackage.json  what every column means

            Examples:
              entente hindcast digital-tv
              entente hindcast digital-tv --from 2011 --out results/hindcast
              entente hindcast series-video --out results/video
            """)

    @OptionGroup var argument: ScenarioArgument
    @OptionGroup var history: HistoryOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The first date that is forecast. The default is the scenario's.", valueName: "date"))
    var from: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many times weights are drawn at each origin, for choices. The default is 32.", valueName: "n"
        ))
    var draws: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many futures each draw of weights has. The default is 8.", valueName: "n"))
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
        help: ArgumentHelp("Write the tables into this folder. The default is none.", valueName: "dir"))
    var out: String?

    func validate() throws {
        try RunLimits.check(replicates: replicates, threads: threads)
        if let draws, !(1...100_000).contains(draws) {
            throw ValidationError("--draws is \(draws); expected a number from 1 to 100000")
        }
    }

    func run() async throws {
        let document = try argument.read()
        let scenario = try history.scenario(of: document)
        let from = try history.step(from, of: scenario)
        if scenario.isFittedBySimulation { return try await hindcastSeries(document, scenario, from: from) }
        let hindcast = try Hindcast(
            scenario, seed: seed, draws: draws ?? 32, replicates: replicates ?? 8, from: from)
        let result = try await showingOrigins {
            try await hindcast.run(threads: workers, cancellation: $0, progress: $1)
        }
        if let out {
            try HindcastFolder.write(
                result, inputs: document.inputs.map { .init(path: $0.path, sha256: $0.sha256) }, to: out)
        }
        Terminal.output(HindcastReport(result).text)
        if let out { Terminal.output("\ntables in \(out)") }
    }

    /// Forecasts outcomes, with parameters fitted by simulation.
    private func hindcastSeries(_ document: ScenarioDocument, _ scenario: Scenario, from: Int?) async throws {
        if let option = draws.map({ _ in "--draws" }) ?? replicates.map({ _ in "--replicates" }) {
            throw ValidationError(
                "'\(option)' is for forecasts of choices; 'fit.simulate' in the scenario says how many runs there are here"
            )
        }
        let hindcast = try SeriesHindcast(scenario, seed: seed, from: from)
        let result = try await showingOrigins {
            try await hindcast.run(threads: workers, cancellation: $0, progress: $1)
        }
        if let out {
            try SeriesHindcastFolder.write(
                result, inputs: document.inputs.map { .init(path: $0.path, sha256: $0.sha256) }, to: out)
        }
        Terminal.output(SeriesHindcastReport(result).text)
        if let out { Terminal.output("\ntables in \(out)") }
    }

    private var workers: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    /// Does some work that can be stopped, and shows on a terminal how many origins are done.
    private func showingOrigins<Result>(
        _ work: (Cancellation, @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async throws -> Result
    ) async throws -> Result {
        try await Signals.cancelling { cancellation in
            let isShown = Terminal.isErrorTerminal
            defer { if isShown { Terminal.errorPart("\r\u{1B}[K") } }
            return try await work(cancellation) { done, total in
                if isShown { Terminal.errorPart("\r\u{1B}[K\(done)/\(total) origins") }
            }
        }
    }
}
