import Entente
import Foundation
import Testing

@Suite("Forms of text")
struct TextFormTests {
    /// The tables of a run of the sample as it is.
    private static func usualTables() async throws -> [String: [UInt8]?] {
        try await tables(of: Sample.files)
    }

    private static func tables(of files: [String: String]) async throws -> [String: [UInt8]?] {
        let folder = try Workspace(files)
        try await folder.expectSilentSuccess(["run", ".", "--out", "out"])
        return try folder.tables("out")
    }

    @Test func windowsLineEnds_giveTheSameTables() async throws {
        let files = Sample.files.mapValues { $0.replacing("\n", with: "\r\n") }
        #expect(try await Self.tables(of: files) == Self.usualTables())
    }

    @Test func byteOrderMark_givesTheSameTables() async throws {
        let files = Sample.files.mapValues { "\u{FEFF}" + $0 }
        #expect(try await Self.tables(of: files) == Self.usualTables())
    }

    @Test func missingLastLineEnd_givesTheSameTables() async throws {
        let files = Sample.files.mapValues { String($0.dropLast()) }
        #expect(try await Self.tables(of: files) == Self.usualTables())
    }

    @Test func quotedCellsWithCommasAndLineBreaks_giveTheSameTables() async throws {
        var files = Sample.files
        files["states.csv"] = """
            id,"note, in words",market,bloc,trust_alpha,trust_beta
            "alpha","one, two",30,west,1,0
            beta,"a ""quoted""
            line break",30,east,0,1
            gamma,"",15,west,0.8,0.2
            delta,é 標準,10,open,0.5,0.5

            """
        #expect(try await Self.tables(of: files) == Self.usualTables())
    }

    @Test func textThatNeedsQuotes_isQuotedInTheTables() async throws {
        let label = "ban, \"for now\" – 禁止"
        let folder = try Workspace(
            Sample.replacing("{at: 2026-Q1,", by: "{at: 2026-Q1, label: 'ban, \"for now\" – 禁止',"))
        try await folder.expectSilentSuccess(["run", ".", "--out", "out"])
        let events = try CSVDocument.parse(folder.bytes("out/events.csv"), file: "events.csv")
        let column = try #require(events.header.firstIndex { $0.text == "label" })
        #expect(events.rows.map { $0[column].text } == [label])
    }

    @Test func textBeyondASCII_reachesTheScreenAndTheDataPackage() async throws {
        struct Package: Decodable { let title: String }
        let title = "Zwei Normen – 標準 🌍 é"
        let folder = try Workspace(Sample.replacing("Two standards, four states", by: title))
        let described = try await folder.run("describe", ".")
        #expect(described.output.hasPrefix(title + "\n12 steps of a quarter, 2025-Q1 to 2027-Q4;"))
        try await folder.expectSilentSuccess(["run", ".", "--out", "out"])
        let package = try JSONDecoder().decode(Package.self, from: Data(folder.bytes("out/datapackage.json")))
        #expect(package.title == title)
    }
}
