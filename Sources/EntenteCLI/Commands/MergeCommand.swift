import ArgumentParser
import Entente
import Foundation

struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join the parts of a study that were run apart.",
        discussion: """
            Each folder is what 'entente run … --shard k/n --out <folder>' left. Together they must have every part; \
            their order does not matter. The tables have the bytes of one run on one machine. The parts stay.

            Examples:
              entente merge parts/1 parts/2 parts/3 --out results/6g
              entente merge parts/* --out results/6g --scenario here/6g
            """)

    @Argument(help: ArgumentHelp("The folders of the parts.", valueName: "folder"))
    var folders: [String]

    @Option(help: ArgumentHelp("The folder of the tables.", valueName: "dir"))
    var out: String

    @Option(
        help: ArgumentHelp(
            "The scenario, if it is not where it was when the parts were run.", valueName: "scenario"))
    var scenario: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Workers at once; changes speed, never a result. The default is one per core.", valueName: "n"))
    var threads: Int?

    @Flag(help: "Replace what another study left in the folder.")
    var fresh = false

    @Option(
        help: ArgumentHelp("How progress is shown on standard error.", valueName: "line|json|none"))
    var progress: ProgressReport.Form?

    @Flag(help: "Show the table of outcomes even when the output is no terminal.")
    var summary = false

    func validate() throws {
        try RunLimits.check(replicates: nil, threads: threads)
    }

    func run() async throws {
        let record = try ShardRecord.common(of: folders)
        let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
        var (argument, options) = try StudyArguments.parse(record.arguments)
        if let scenario { argument.scenario = scenario }
        let work = StudyWork(
            try PreparedStudy(argument, options, threads: workers), folder: out, threads: workers,
            progress: progress)
        let finished = try await work.merge(folders, replacesOthers: fresh)
        if summary || Terminal.isOutputTerminal { try finished.show() }
    }
}

/// The words with which a study is made again.
struct StudyArguments: ParsableArguments {
    @OptionGroup var argument: ScenarioArgument
    @OptionGroup var options: StudyOptions

    /// The scenario and the options of some words.
    static func parse(_ words: [String]) throws -> (ScenarioArgument, StudyOptions) {
        let arguments: StudyArguments = try Self.parse(words)
        return (arguments.argument, arguments.options)
    }
}
