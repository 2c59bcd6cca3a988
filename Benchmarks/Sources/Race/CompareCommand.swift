import ArgumentParser
import Foundation

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Measure all contestants of all workloads in interleaved rounds and print the tables.")

    @Option(help: "The root of the project.") var root = "."
    @Option(help: "This program, built for this machine's processor.") var native: String?
    @Option(help: "The Python that has the peers' packages; without it they are left out.") var python:
        String?
    @Option(help: "Only the workload of this name, or else those whose names contain it.") var only: String?
    @Flag(help: "Fewer and shorter rounds, for a first impression.") var quick = false
    @Option(help: "Where the figures are written as JSON.") var json: String?
    @Option(help: "What 'swift --version' says.") var compiler = "an unknown Swift compiler"

    func run() throws {
        // A contestant that ended must not end this program; writing to it fails with an error instead.
        signal(SIGPIPE, SIG_IGN)
        let chosen = try self.chosen
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("entente-bench-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        var figures = Figures(
            machine: Machine(compiler: compiler), started: Date().formatted(.iso8601), workloads: [])
        for workload in chosen { figures.workloads.append(try measure(workload, scratch)) }
        if let json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(figures).write(to: URL(fileURLWithPath: json), options: .atomic)
        }
        print(Report(figures: figures).text, terminator: "")
        for workload in figures.workloads where workload.agree == false {
            throw Disagreement(workload: workload.name)
        }
    }

    private func measure(_ workload: Workload, _ scratch: URL) throws -> WorkloadFigures {
        let folder = scratch.appendingPathComponent(workload.name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = URL(fileURLWithPath: root)
        let field = Field(
            root: place, builds: builds, python: python.map { URL(fileURLWithPath: $0) },
            studyReplicates: quick ? 50 : nil)
        let files = try WorkloadFolder(workload, in: folder, root: place)
        let race = Race(
            target: quick ? 0.2 : 1, rounds: quick ? 3 : 9, budget: quick ? 20 : 300,
            fewestRounds: quick ? 1 : 3,
            scratch: folder, progress: Self.report)
        return try race.run(
            workload, field.entrants(workload, files: files),
            leastRuns: workload.name == Workload.canonical && python != nil ? ModelCheck.leastRuns : 0)
    }

    /// The workloads that are asked for: the one of this name, or all with this in their name.
    private var chosen: [Workload] {
        get throws {
            guard let only else { return Workload.all }
            if let one = Workload.all.first(where: { $0.name == only }) { return [one] }
            let several = Workload.all.filter { $0.name.contains(only) }
            guard several.isEmpty else { return several }
            let names = Workload.all.map(\.name).joined(separator: ", ")
            throw ValidationError("no workload has '\(only)' in its name; there are \(names)")
        }
    }

    /// The builds of this program.
    private var builds: [(name: String, program: URL)] {
        let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return [("default", own)] + (native.map { [("native", URL(fileURLWithPath: $0))] } ?? [])
    }

    private static func report(_ message: String) {
        try? FileHandle.standardError.write(contentsOf: Data("bench: \(message)\n".utf8))
    }
}

/// The engine gave other bits in another build or on other numbers of threads; this is a defect.
struct Disagreement: Error, CustomStringConvertible {
    let workload: String
    var description: String { "the results of \(workload) differ between builds or numbers of threads" }
}
