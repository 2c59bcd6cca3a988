import ArgumentParser
import Entente

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Make charts of the results of a study.",
        discussion: """
            For each chart a tidy table and, beside it, a Vega-Lite specification that shows it:

              fan           how outcomes move: median and bands of the runs
              differences   what policies change, with intervals
              tornado       what outcomes depend on; needs a design
              adoption_map  who holds what, with the codes of countries
              heatmap       outcomes over two uncertainties; needs a design

            datapackage.json says what every column means. The same results give the same bytes. Other files of the \
            folder stay.

            Examples:
              entente export results/6g --to charts/6g
              entente export results/6g --to charts/6g --chart fan
            """)

    @Argument(help: ArgumentHelp("The folder that 'entente run' wrote.", valueName: "results"))
    var results: String

    @Option(help: ArgumentHelp("The folder of the charts, outside the results.", valueName: "dir"))
    var to: String

    @Option(
        name: .customLong("chart"), parsing: .singleValue,
        help: ArgumentHelp(
            "Make only this chart; can be given several times. The default is all that the results have.",
            valueName: "name"))
    var charts: [String] = []

    func run() async throws {
        let written = try ExportFolder.write(StoredResults(folder: results), only: charts, to: to)
        if Terminal.isOutputTerminal {
            Terminal.output("charts in \(to): \(written.joined(separator: ", "))")
        }
    }
}
