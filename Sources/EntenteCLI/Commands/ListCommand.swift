import ArgumentParser
import Entente

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the shipped scenarios.",
        discussion: """
            Looks for a folder named scenarios above the working directory, then above the program. A listed name \
            can be given to 'run', 'validate' and 'describe' in place of a file.
            """)

    func run() throws {
        guard let folder = ScenarioLocation.shippedFolder else {
            throw FileError(
                path: "scenarios", reason: "no such folder above the working directory or the program",
                kind: .cannotRead)
        }
        let rows = ScenarioLocation.shipped(in: folder).map { file -> [String] in
            let name = file.dropFirst(folder.count + 1).dropLast("/scenario.yaml".count)
            guard let scenario = try? ScenarioReader.read(path: file).scenario else {
                return [String(name), "has errors; see: entente validate \(file)"]
            }
            return [
                String(name), scenario.title,
                "\(scenario.policies.count) policies, \(scenario.actorCount) actors",
            ]
        }
        Terminal.output(TextTable(rows: rows).text)
    }
}
