import Foundation
import ScenarioModel
import Testing

@testable import ScenarioYAML

/// What the reference page shows works as it is shown.
@Suite struct ReferenceExampleTests {
    private let page: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        page = try String(
            contentsOf: root.appendingPathComponent("docs/scenario-reference.md"), encoding: .utf8)
    }

    /// The fenced blocks of a language.
    private func blocks(_ language: String) -> [String] {
        page.components(separatedBy: "\n```\(language)\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first.map { $0 + "\n" } }
    }

    private func problems(_ text: String) -> [String] {
        let sink = DiagnosticSink()
        let source = SourceText(Array(text.utf8), file: "example", sink)
        _ = source.flatMap { Composer.compose($0, sink) }
        return sink.error.diagnostics.map(\.message)
    }

    @Test func wholeScenario_isReadWithoutComplaint() throws {
        let document = try ScenarioReader.read(text: try #require(blocks("yaml").first))
        #expect(document.scenario.actorCount == 3)
        #expect(document.scenario.policies.map(\.id.value) == ["baseline", "exclusion"])
        #expect(document.warnings.isEmpty)
    }

    @Test func shownError_isTheOneReported() throws {
        let text = try #require(blocks("yaml").first).replacingOccurrences(of: "until:", with: "untl:")
        let error = try #require(throws: ScenarioError.self) { try ScenarioReader.read(text: text) }
        #expect(page.contains("\n```\n\(error)\n```\n"), "\(error)")
    }

    @Test func fragments_areYAML() {
        let fragments = blocks("yaml").dropFirst()
        #expect(fragments.count == 10)
        for line in fragments.flatMap({ $0.components(separatedBy: "\n") }) where !line.isEmpty {
            #expect(problems(line) == [], "\(line)")
        }
    }

    /// The example of bodies is made for the actors of the whole scenario.
    @Test func bodies_areRead() throws {
        let fragment = try #require(blocks("yaml").first { $0.contains("bodies:") })
        var text = try #require(blocks("yaml").first)
        for (key, next) in [("\nstandards:", "\nprofiles:"), ("\npolicies:", "\noutcomes:")] {
            let start = try #require(text.range(of: key)?.lowerBound)
            text.removeSubrange(start..<(try #require(text.range(of: next)?.lowerBound)))
        }
        let document = try ScenarioReader.read(text: text + fragment)
        #expect(document.warnings.isEmpty)
        let body = try #require(document.scenario.bodies.first)
        #expect(body.votes(of: [0, 1, 2], in: document.scenario) == [3, 4, 1])
        #expect(document.scenario.policies.map(\.id.value) == ["baseline", "walkout"])
    }

    /// The example of agreements, with a relation `trust` and the table that it shows.
    @Test func agreements_areRead() throws {
        let fragment = try #require(blocks("yaml").first { $0.contains("agreements:") })
            .replacingOccurrences(of: "    sponsors:", with: "    signed: known.csv\n    sponsors:")
        let text = try #require(blocks("yaml").first).replacingOccurrences(
            of: "relations:\n", with: "relations:\n  trust: {complete: true, among: states}\n")
        let folder = try TemporaryFolder(["known.csv": try #require(blocks("csv").first)])
        let document = try ScenarioReader.read(text: text + fragment, directory: folder.path)
        #expect(document.warnings.isEmpty)
        let accord = try #require(document.scenario.accords.first)
        #expect(accord.partnerTerms.map(\.id.value) == ["access", "peers", "cost"])
        #expect(accord.dated.map(\.from) == [0, 1])
    }

    /// The examples of uncertainties, a design and objectives are made for the whole scenario.
    @Test func uncertainties_areRead() throws {
        let fragments = blocks("yaml")
        var text = try #require(fragments.first)
        for key in ["uncertainties:", "run: {replicates: 20", "objectives:"] {
            text += try #require(fragments.first { $0.hasPrefix(key) })
        }
        let document = try ScenarioReader.read(text: text)
        #expect(document.warnings.isEmpty)
        #expect(document.scenario.uncertainties.count == 5)
        #expect(document.scenario.design?.isSample == true)
        #expect(document.scenario.objectives.map(\.isHigherBetter) == [false, true])
    }

    /// The example of histories, with the terms that it shows, and the table, which is that of the whole scenario's actors.
    @Test func histories_areRead() throws {
        let fragment = try #require(blocks("yaml").first { $0.hasPrefix("history:") })
        var text = try #require(blocks("yaml").first)
        let (start, end) = (text.range(of: "\nadoption:"), text.range(of: "\npolicies:"))
        text.removeSubrange(try #require(start).lowerBound..<(try #require(end).lowerBound))
        let table = try #require(blocks("csv").first { $0.hasPrefix("actor,date") })
        let folder = try TemporaryFolder(["history.csv": table])
        let document = try ScenarioReader.read(text: text + fragment, directory: folder.path)
        #expect(document.warnings.isEmpty)
        let history = try #require(document.scenario.history)
        #expect(history.choices.map { history.isExcluded($0) } == [false, false, true])
        #expect(document.scenario.fit?.terms?.map(\.value) == ["imitation", "momentum"])
        #expect(document.scenario.hindcast?.leads == [1, 2])
        #expect(!document.scenario.adoption.allowsAbandoning)
    }

    @Test func tables_areRead() throws {
        let tables = blocks("csv")
        try #require(tables.count == 4)
        let folder = try TemporaryFolder(["states.csv": tables[2], "trade.csv": tables[3]])
        let text = """
            scenario: tables
            time: {steps: 3}
            standards: {a: {}}
            actors: {states: {table: states.csv, weight: subscribers}}
            relations: {trade: {table: trade.csv, among: states}}
            adoption:
              revision: {arrival: {}}
              choice: {proportional: {}}
              states: {trade: {network: trade, weight: 1}}
            """
        let scenario = try ScenarioReader.read(text: text, directory: folder.path).scenario
        #expect(scenario.groups[0].weights == [330, 1400])
        #expect(scenario.inputs.filter { $0.count == 2 }.map(\.assumptions) == [0, 0])
    }

    @Test func exampleOfEveryKey_isAValue() {
        for section in Language.sections {
            for key in section.keys {
                let word = key.name.hasPrefix("<") ? "word" : key.name
                #expect(problems("\(word): \(key.example)") == [], "\(section.path).\(key.name)")
            }
        }
    }

    /// An example whose value is the mapping of another section has only keys of that section.
    @Test func exampleKeys_areDeclared() throws {
        for section in Language.sections {
            for key in section.keys {
                let path = section.path.components(separatedBy: " (")[0] + "." + key.name
                guard let inner = Language.sections.first(where: { $0.path == path }) else { continue }
                let sink = DiagnosticSink()
                let source = try #require(SourceText(Array("x: \(key.example)".utf8), file: "x", sink))
                let node = try #require(Composer.compose(source, sink)?[key: "x"])
                let known = inner.keys.map(\.name)
                for entry in node.entries ?? [] where !known.contains(where: { $0.hasPrefix("<") }) {
                    #expect(known.contains(entry.key.value), "\(path): \(entry.key.value)")
                }
            }
        }
    }
}
