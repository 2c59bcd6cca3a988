import ArgumentParser
import Entente
import Foundation

/// A whole study with every table written, as `entente run` does it.
struct StudyContestant: Contestant {
    private let document: ScenarioDocument
    private let threads: Int
    private let folder: URL
    let introduction: Introduction

    init(_ runs: ScenarioRuns, folder: URL) throws {
        document = try runs.document()
        threads = runs.threads
        self.folder = folder
        introduction = Introduction(
            title: "Entente, with all tables", runtime: buildName, unit: "actor-steps",
            grain: runs.grain ?? document.scenario.replicates)
    }

    mutating func run(_ repetitions: Int) async throws -> Work {
        let plan = try StudyPlan(document.scenario, replicates: repetitions)
        let study = try Study(document.scenario, plan: plan)
        let result = try await study.run(threads: threads)
        let record = RunRecord(
            started: Date().formatted(.iso8601), seconds: 0, runs: plan.runCount, threads: threads,
            command: CommandLine.arguments, blas: BLAS.configuration)
        try await ResultsFolder.write(
            result, inputs: document.inputs.map { ResultsFolder.Input(path: $0.path, sha256: $0.sha256) },
            run: record, to: folder.path, threads: threads)
        return Work(
            amount: Double(plan.runCount) * Double(study.world.actorCount) * Double(study.world.stepCount))
    }
}

struct StudyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study", abstract: "A study of all policies with every table written.")
    @OptionGroup var runs: ScenarioRuns

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("entente-bench-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var contestant = try StudyContestant(runs, folder: folder)
        try await contestant.serve()
    }
}
