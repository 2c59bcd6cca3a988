import ArgumentParser
import Entente

struct ContestantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contestant",
        abstract: "Take part in a comparison: introduce yourself, then run what standard input asks for.",
        subcommands: [
            EngineCommand.self, StudyCommand.self, ProductCommand.self, UpdateCommand.self, TriadCommand.self,
        ])
}
