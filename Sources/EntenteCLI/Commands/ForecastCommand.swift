import ArgumentParser
import Entente
import Foundation

struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Write the distributions of the outcomes by date as a forecast of record.",
        discussion: """
            The futures of a scenario are run as by 'run', and what comes out of them under each policy is written as \
            distributions by date: quantiles and means of numbers, probabilities of events. With a design the points \
            of the uncertainties count as futures too. The files go to forecasts/<scenario> unless --out says \
            otherwise:

              forecast.csv      one row per policy, outcome, date and number
              datapackage.json  what every column means; version, seed, inputs
              model-output/     the same as forecast hubs exchange it
              model-metadata/   what the model is
              hub-config/       what the hub asks for, a beginning
              target-data/      where observations go

            The last four are the layout of the hubverse (https://docs.hubverse.io), for scenarios with dates. Files of \
            them that are there already are kept, but for the forecast itself. 'score' compares a forecast with what \
            happened; see docs/forecasting-hub.md.

            The same scenario, seed and version give the same bytes, on any number of threads.

            Examples:
              entente forecast 6g --replicates 1000
              entente forecast 6g --origin 2026-01-01 --team acme --model west
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
            "The folder of the forecast. The default is forecasts/<scenario>.", valueName: "dir"))
    var out: String?

    @Option(
        help: ArgumentHelp("The team that forecasts, in a word. The default is entente.", valueName: "word"))
    var team: String?

    @Option(
        help: ArgumentHelp(
            "The model that forecasts, in a word. The default is the scenario's word.", valueName: "word"))
    var model: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The date from which is forecast; steps that end before it are left out. The default is the first day of the "
                + "scenario.", valueName: "date"))
    var origin: String?

    @Option(
        help: ArgumentHelp(
            "How progress is shown on standard error: a line, or an object of JSON per line. The default is a line "
                + "on a terminal, and else nothing.", valueName: "line|json|none"))
    var progress: ProgressReport.Form?

    func validate() throws {
        try RunLimits.check(replicates: nil, threads: threads)
    }

    func run() async throws {
        let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let prepared = try PreparedStudy(argument, options, levels: .forecast, threads: workers)
        let scenario = prepared.document.scenario
        let source = try ForecastSource(team: team, model: model, origin: origin, of: scenario)
        let folder = out ?? "forecasts/\(scenario.id.value)"
        try ForecastFolder.check(folder)
        let work = StudyWork(prepared, folder: folder, threads: workers, progress: progress)
        let forecast = Forecast(try await work.result(), by: source)
        let kept = try ForecastFolder.write(forecast, identity: prepared.identity, to: folder)
        StudyNotes.report(forecast.result)
        for path in kept {
            Terminal.error(
                "note: kept '\(path)', which is another than for this forecast; remove it to have it written anew"
            )
        }
        if source.origin == nil {
            Terminal.error(
                "note: the scenario has no dates, so there is no layout of a hub, which needs them")
        }
        Terminal.output(ForecastReport(forecast).text)
        Terminal.output("\n\(forecast.result.plan.runCount) runs; forecast in \(folder)")
    }
}
