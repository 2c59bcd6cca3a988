import Foundation
import ScenarioModel
import Testing

/// The page `docs/scenario-reference.md` and the declared language say the same.
@Suite struct ReferencePageTests {
    /// One row of a table of the page.
    private struct Row: Hashable {
        var section: String
        var cells: [String]
    }

    private let page: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        page = try String(
            contentsOf: root.appendingPathComponent("docs/scenario-reference.md"), encoding: .utf8)
    }

    /// The part of the page that is generated.
    private func keys() throws -> String {
        let start = try #require(page.range(of: "<!-- keys -->\n"))
        let end = try #require(page.range(of: "<!-- /keys -->"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    /// The rows of the page, read without the help of the code that wrote them.
    private func rows() throws -> [Row] {
        var section = ""
        var rows: [Row] = []
        for line in try keys().components(separatedBy: "\n") {
            if line.hasPrefix("## `") { section = String(line.dropFirst(4).dropLast()) }
            guard line.hasPrefix("| `") else { continue }
            let protected = line.replacingOccurrences(of: "\\|", with: "\u{0}")
            let cells = protected.components(separatedBy: "|").dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "\u{0}", with: "|") }
            rows.append(Row(section: section, cells: cells))
        }
        return rows
    }

    private func declared() -> [Row] {
        Language.sections.flatMap { section in
            section.keys.map { key in
                Row(
                    section: section.path,
                    cells: [
                        "`\(key.name)`", key.type, key.unit,
                        key.isRequired ? "**required**" : key.defaultValue ?? "",
                        "`\(key.example)`", key.meaning,
                    ])
            }
        }
    }

    @Test func everyKeyOfThePage_isDeclared() throws {
        let declared = Set(declared())
        for row in try rows() { #expect(declared.contains(row), "\(row)") }
    }

    @Test func everyDeclaredKey_isOnThePage() throws {
        let rows = Set(try rows())
        for row in declared() { #expect(rows.contains(row), "\(row)") }
        #expect(rows.count == declared().count)
    }

    @Test func everySection_isOnThePageOnce() throws {
        let headings = try keys().components(separatedBy: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings == Language.sections.map { "## `\($0.path)`" })
        #expect(Set(headings).count == headings.count)
    }

    @Test func everyOutcome_hasItsFormulaAndUnit() throws {
        let parts = try keys().components(separatedBy: "\n## `")
        for outcome in OutcomeLanguage.outcomes {
            let part = try #require(parts.first { $0.hasPrefix(outcome.section.path + "`") })
            #expect(part.contains("Formula: \(outcome.formula). Unit: \(outcome.unit)."))
        }
    }

    @Test func page_isAsGenerated() throws {
        #expect(
            try keys() == "\n\(Language.referenceTables)\n",
            "write the page again from Language.referenceTables")
    }

    @Test func everyKey_isExplained() {
        for section in Language.sections {
            #expect(section.summary.hasSuffix("."), "\(section.path)")
            #expect(!section.keys.isEmpty, "\(section.path)")
            for key in section.keys {
                #expect(key.meaning.hasSuffix("."), "\(section.path).\(key.name)")
                #expect(
                    !key.type.isEmpty && !key.unit.isEmpty && !key.example.isEmpty,
                    "\(section.path).\(key.name)")
                let isNumber = ["number", "number or dated path", "whole number"].contains(key.type)
                let isExample =
                    DecimalNumber.parse(key.example) != nil
                    || key.type.hasSuffix("path") && key.example.hasPrefix("{")
                #expect(isExample || !isNumber, "\(section.path).\(key.name)")
            }
        }
    }
}
