import ArgumentParser
import Entente

struct LandscapeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "landscape",
        abstract: "Find the stable ways in which actors part into two camps.",
        discussion: """
            Landscape theory (Axelrod & Bennett 1993): every actor is frustrated by friends in the other camp and \
            relieved by foes there, in proportion to their sizes. Shown are the configurations in which no single switch \
            helps, from how many configurations steepest descent leads there, and how well they match the camps \
            that were seen.

            With --out the tables:
              minima.csv          one row per local minimum
              members.csv         camp and frustration of every actor in each
              configurations.csv  every configuration, where there are at most 65536
              datapackage.json    what every column means

            Examples:
              entente landscape scenarios/validation/unix-alliances
              entente landscape landscape.yaml --set 'together=[[sun, att]]'
            """)

    @OptionGroup var argument: AnalysisArgument

    func run() throws {
        let document = try LandscapeReader.read(
            path: argument.path("landscape.yaml"), overrides: argument.replacements())
        Failure.report(document.warnings)
        let study = LandscapeStudy(document.model)
        if let folder = argument.out {
            try LandscapeFolder.write(
                study, inputs: document.inputs.map { .init(path: $0.path, sha256: $0.sha256) }, to: folder)
        }
        Terminal.output(LandscapeReport(study, width: Terminal.width).text)
        if let folder = argument.out { Terminal.output("\ntables in \(folder)") }
    }
}
