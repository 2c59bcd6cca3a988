import ArgumentParser
import Entente
import Foundation

struct PatternsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patterns",
        abstract: "Look whether the claims of scenarios hold in their runs.",
        discussion: """
            A scenario can say under 'patterns' what should come out, as directions: one policy's outcome higher or \
            lower than another's, or above or below a level. Every policy and set of values that they need is run \
            once, all on the same futures. A pattern holds when the whole 95 % interval lies on the side that it \
            claims, does not hold when it lies on the other, and is undecided otherwise. That a pattern does not \
            hold is a finding: the exit code is 0.

            With --out the tables:
              patterns.csv      one row per comparison
              datapackage.json  what every column means

            Examples:
              entente patterns 6g
              entente patterns 6g --replicates 2000 --out results/patterns
            """)

    @Argument(help: ArgumentHelp("Scenario files, folders or names.", valueName: "scenario"))
    var scenarios: [String]

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Replicates per policy and set of values. The default is the scenario's.", valueName: "n"))
    var replicates: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The seed, 0 to 4294967295. The default is the scenario's.", valueName: "s"))
    var seed: UInt32?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Workers at once; changes speed, never a result. The default is one per core.", valueName: "n"))
    var threads: Int?

    @Option(
        help: ArgumentHelp("Write the tables into this folder. The default is none.", valueName: "dir"))
    var out: String?

    func validate() throws {
        try RunLimits.check(replicates: replicates, threads: threads)
    }

    func run() async throws {
        let documents = try read()
        let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let studies = try documents.map { document in
            let study = try PatternStudy(
                document.document.scenario, variants: document.variants, replicates: replicates, seed: seed)
            for (scenario, plan) in study.plans {
                try MemoryNeed(scenario, plan: plan, threads: workers).check()
            }
            return study
        }
        let entries = try await Signals.cancelling { cancellation in
            var entries: [PatternFolder.Entry] = []
            for (study, document) in zip(studies, documents) {
                let line = ProgressReport(nil)
                defer { line.clear() }
                let findings = try await study.run(threads: workers, cancellation: cancellation) {
                    line.update($0)
                }
                entries.append(
                    PatternFolder.Entry(
                        study: study, findings: findings,
                        inputs: document.document.inputs.map { .init(path: $0.path, sha256: $0.sha256) }))
            }
            return entries
        }
        if let folder = out { try PatternFolder.write(entries, to: folder) }
        Terminal.output(
            entries.map { PatternReport($0.study, $0.findings).text }.joined(separator: "\n\n"))
        if let folder = out { Terminal.output("\ntables in \(folder)") }
    }

    /// The scenarios, each with patterns and a word of its own; every problem of all of them is reported.
    private func read() throws -> [PatternDocument] {
        var documents: [PatternDocument] = []
        var problems: [Diagnostic] = []
        for argument in scenarios {
            do {
                let file = ScenarioLocation.file(argument)
                try FileLocation.checkCommand(for: file)
                let document = try PatternReader.read(path: file)
                Failure.report(document.document.warnings)
                problems += Self.problems(document.document.scenario, after: documents)
                documents.append(document)
            } catch let error as ScenarioError {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty else { throw ScenarioError(problems) }
        return documents
    }

    private static func problems(
        _ scenario: Scenario, after documents: [PatternDocument]
    ) -> [Diagnostic] {
        if scenario.patterns.isEmpty {
            return [
                Diagnostic(
                    at: scenario.id.position,
                    "there is no pattern in scenario '\(scenario.id.value)'; write what should come out under 'patterns'"
                )
            ]
        }
        let same = documents.first { $0.document.scenario.id.value == scenario.id.value }
        return same.map {
            [
                Diagnostic(
                    at: scenario.id.position,
                    "scenario '\(scenario.id.value)' is already at \($0.document.scenario.id.position); give it once"
                )
            ]
        } ?? []
    }
}
