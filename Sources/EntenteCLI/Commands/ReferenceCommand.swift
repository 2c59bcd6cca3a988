import ArgumentParser
import Entente

struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Print the tables of keys of docs/scenario-reference.md.",
        shouldDisplay: false)

    func run() { Terminal.output(Language.referenceTables) }
}
