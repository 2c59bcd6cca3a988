import Entente
import Foundation
import Testing

@Suite("Shipped scenarios")
struct ShippedScenarioTests {
    /// The folders of `scenarios` with a scenario.yaml.
    private static let names: [String] = {
        let paths = try? FileManager.default.subpathsOfDirectory(atPath: "\(Program.repository)/scenarios")
        return (paths ?? []).filter { $0.hasSuffix("/scenario.yaml") }
            .map { String($0.dropLast("/scenario.yaml".count)) }.sorted()
    }()

    @Test func list_showsEveryShippedScenario() async throws {
        let ending = try await Program.run(["list"], in: Program.repository)
        #expect(ending.error == "")
        #expect(ending.code == 0)
        let lines = ending.output.split(separator: "\n")
        #expect(lines.map { String($0.prefix { $0 != " " }) } == Self.names)
        for line in lines { #expect(line.hasSuffix(" actors"), "\(line)") }
    }

    @Test func list_findsTheScenariosAboveTheProgram() async throws {
        // Deep enough that nothing above the test's own folder is looked at, where folders named alike are empty.
        let deep = "1/2/3/4/5/6/7/8"
        let folder = try Workspace(["\(deep)/scenarios/notes.txt": "mine\n", "1/scenarios": "a file\n"])
        let here = try await Program.run(["list"], in: Program.repository)
        let there = try await Program.run(["list"], in: "\(folder.path)/\(deep)")
        #expect(there.output == here.output)
        #expect(there.code == 0)
    }

    @Test(arguments: names)
    func shippedScenario_isValidAndRuns(name: String) async throws {
        let folder = try Workspace()
        let valid = try await Program.run(["validate", name], in: Program.repository)
        #expect(valid.error == "")
        #expect(valid.output.contains(" is valid, "))
        #expect(valid.code == 0)
        let described = try await Program.run(["describe", name], in: Program.repository)
        #expect(described.error == "")
        #expect(described.code == 0)
        let ran = try await Program.run(
            ["run", name, "--replicates", "2", "--out", "\(folder.path)/out"], in: Program.repository)
        #expect(ran.error == "")
        #expect(ran.output == "")
        #expect(ran.code == 0)
        let hasAgreements = described.output.contains("\nAgreements\n")
        let hasObjectives =
            try ScenarioReader.read(
                path: "\(Program.repository)/scenarios/\(name)/scenario.yaml"
            ).scenario.objectives.isEmpty == false
        let results =
            Sample.results + (hasAgreements ? ["agreements.csv"] : [])
            + (hasObjectives ? ["regret.csv", "robustness.csv"] : [])
        #expect(try folder.contents("out").keys.sorted() == results.sorted())
    }
}
