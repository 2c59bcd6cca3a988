import ArgumentParser
import Entente

struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Say in words what a scenario contains and assumes.",
        discussion: """
            Shows the actors, relations, terms and policies, and lists every parameter with its value and source. \
            Numbers without a source, or whose source begins with 'assumption', are counted as assumptions.
            """)

    @OptionGroup var argument: ScenarioArgument

    func run() throws {
        let scenario = try argument.read().scenario
        Terminal.output(ScenarioDescription(scenario).text)
    }
}
