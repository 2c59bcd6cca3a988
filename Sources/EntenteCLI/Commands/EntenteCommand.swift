import ArgumentParser
import Entente

@main
struct EntenteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "Simulate competing technical standards and compare policies on the same futures.",
        discussion: """
            A scenario is a YAML file with CSV tables beside it: standards, actors, relations, what actors weigh, \
            and policies as lists of dated changes. 'run' simulates many futures of every policy and writes tables \
            that go straight into charts.

            Begin with
              entente new my-scenario          a commented scenario that runs
              entente run my-scenario          its futures, in results/
              entente compare results/<name>   how its policies compare, in words

            Claims about what should come out are written into the scenario; 'patterns' looks whether they hold.

            Two commands analyse files of their own: 'landscape' finds stable alliances, 'power' the weight of
            members who vote.

            The scenario language is described in docs/scenario-reference.md, the model in docs/ODD.md.

            'submit' runs a study on a cluster and 'status' says how far it is; see docs/clusters.md.

            Exit codes: 0 done, 64 wrong usage, 65 a scenario or table has errors, 69 a cluster's scheduler is \
            missing or refuses, 70 a defect of Entente, 73 a file or folder can't be made, 74 a file can't be read or \
            written, 130 interrupted or 143 terminated by a signal.
            """,
        version: Version.current,
        subcommands: [
            RunCommand.self, MergeCommand.self, CompareCommand.self, ExportCommand.self,
            ValidateCommand.self, DescribeCommand.self, NewCommand.self, ListCommand.self,
            FitCommand.self, HindcastCommand.self, PatternsCommand.self, LandscapeCommand.self,
            PowerCommand.self, ReferenceCommand.self,
            SubmitCommand.self, StatusCommand.self,
        ])

    static func main() async {
        Signals.handle()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Failure.exit(with: error)
        }
    }
}
