import ArgumentParser
import Foundation

struct FilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files",
        abstract: "Write the scenario and the tables of a workload into a folder, for a look or to run them.")

    @Argument(help: "The workload, such as dense-300.") var workload: String
    @Argument(help: "The folder, made when missing.") var folder: String
    @Option(help: "The root of the project.") var root = "."

    func run() throws {
        guard let chosen = Workload.all.first(where: { $0.name == workload }) else {
            let names = Workload.all.map(\.name).joined(separator: ", ")
            throw ValidationError("there is no workload '\(workload)'; there are \(names)")
        }
        let folder = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard let files = try WorkloadFolder(chosen, in: folder, root: URL(fileURLWithPath: root)) else {
            throw ValidationError("the workload '\(workload)' has no scenario")
        }
        let settings = files.settings.map { "--set '\($0)'" }.joined(separator: " ")
        print("entente run \(files.scenario.path) \(settings)")
    }
}
