import ArgumentParser
import Entente
import Foundation

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a folder with a commented scenario that runs.",
        discussion: """
            Writes scenario.yaml and a table of actors. Edit them, then 'entente validate' and 'entente run' the \
            folder. An existing scenario is never overwritten.
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String

    func run() throws {
        let target = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        for name in StarterScenario.files.map(\.name)
        where FileManager.default.fileExists(atPath: "\(target)/\(name)") {
            throw FileError(
                path: "\(target)/\(name)", reason: "exists already; choose another folder",
                kind: .cannotCreate)
        }
        var staged = try StagedFolder(destination: target)
        for file in StarterScenario.files { try staged.write(file.name, Array(file.text.utf8)) }
        try staged.commit()
        Terminal.output("made \(target)/; run it with: entente run \(target)")
    }
}
