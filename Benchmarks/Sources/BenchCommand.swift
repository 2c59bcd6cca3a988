import ArgumentParser

@main
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente-bench",
        abstract: "Measure how fast Entente is, beside the machine's limits and other programs.",
        discussion: "Scripts/bench builds this program and runs it; see docs/benchmarks.md.",
        subcommands: [CompareCommand.self, FilesCommand.self, ContestantCommand.self])
}
