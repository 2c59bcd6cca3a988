import ArgumentParser
import Entente

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say in words how the policies of a study compare.",
        discussion: """
            Reads the tables that 'entente run' has left for a scenario with 'objectives', and prints for each \
            objective the policies against the baseline, how far they may end from the best policy (regret), how sure \
            that order is, and where another policy becomes the best. What each number means is said in \
            docs/comparing.md.

            Examples:
              entente compare results/6g
              entente run 6g --design lhs --points 64 --out robust && entente compare robust
            """)

    @Argument(help: ArgumentHelp("The folder of a study's results.", valueName: "results"))
    var folder: String

    func run() throws {
        Terminal.output(ComparisonReport(try ComparedStudy(folder: folder)).text)
    }
}
