import ArgumentParser
import Entente

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check scenarios and their tables, and list every problem with its place.",
        discussion: """
            Every problem is printed as file:line:column with what was found and what is allowed. Nothing is run. \
            A scenario without errors gives one line on standard output and exit code 0.
            """)

    @Argument(help: ArgumentHelp("Scenario files, folders or names.", valueName: "scenario"))
    var scenarios: [String]

    func run() throws {
        var diagnostics: [Diagnostic] = []
        var unreadable: [FileError] = []
        for scenario in scenarios {
            do {
                let file = ScenarioLocation.file(scenario)
                let patterns = try PatternReader.read(path: file)
                let document = patterns.document
                for scenario in [document.scenario] + patterns.variants.map(\.scenario) {
                    _ = try World(scenario, seed: document.scenario.seed)
                }
                diagnostics += document.warnings
                let inputs = document.scenario.inputs.reduce((count: 0, assumed: 0)) {
                    ($0.count + $1.count, $0.assumed + $1.assumptions)
                }
                Terminal.output(
                    "\(file): \(document.scenario.id.value) is valid, \(inputs.assumed) of \(inputs.count) "
                        + "input numbers are assumptions")
            } catch let error as ScenarioError {
                diagnostics += error.diagnostics
            } catch let error as FileError {
                unreadable.append(error)
            }
        }
        for error in unreadable.dropLast() { Terminal.error("error: \(error)") }
        if diagnostics.contains(where: { $0.severity == .error }) {
            if let error = unreadable.last { Terminal.error("error: \(error)") }
            throw ScenarioError(diagnostics)
        }
        Failure.report(diagnostics)
        if let error = unreadable.last { throw error }
    }
}
