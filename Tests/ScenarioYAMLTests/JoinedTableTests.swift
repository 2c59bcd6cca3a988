import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// The actors of a group from several tables.
@Suite struct JoinedTableTests {
    private static let text = """
        scenario: joined
        time: {from: 2023, to: 2030}
        standards: {west: {}, china: {}}
        actors:
          states: {table: [states.csv, ai.csv, ties.csv], weight: gdp}
        relations: {ties: {columns: {USA: to_usa, CHN: to_chn}, among: states}}
        adoption:
          revision: {sequential: {}}
          choice: {best_response: {}}
          states: {level: {attribute: adopts, actor: gdp, weight: 1}, ties: {sponsor: ties, weight: 1}}

        """
    private static let states =
        "id,title,gdp,source\nUSA,United States,25,WB\nCHN,China,18,\nNO,Norway,0.5,WB\n"
    private static let ai = "source,ai,id\nIndex 2023,0.7,NO\nassumption,0.9,CHN\n"
    private static let ties = "id,to_usa,to_chn\nUSA,1,0\nCHN,0,1\nNO,0.5,0.25\n"

    private func folder(states: String = Self.states, ai: String = Self.ai, ties: String = Self.ties) throws
        -> TemporaryFolder
    {
        try TemporaryFolder(["states.csv": states, "ai.csv": ai, "ties.csv": ties])
    }

    /// The problems, with the folder left out of the messages.
    private func problems(_ text: String = Self.text, ai: String = Self.ai, ties: String = Self.ties) throws
        -> [String]
    {
        let folder = try folder(ai: ai, ties: ties)
        return Sample.problems(in: text, directory: folder.path)
            .map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
    }

    @Test func tables_areJoinedByID_inTheOrderOfTheFirst() throws {
        let folder = try folder()
        let document = try ScenarioReader.read(text: Self.text, directory: folder.path)
        let group = document.scenario.groups[0]
        #expect(group.actors.map(\.value) == ["USA", "CHN", "NO"])
        #expect(
            group.attributes.map(\.name) == ["id", "title", "gdp", "source", "ai", "to_usa", "to_chn"])
        let ai = try #require(group.attribute("ai"))
        #expect(ai.texts == ["", "0.9", "0.7"])
        #expect(ai.numbers == [nil, 0.9, 0.7])
        #expect(
            ai.positions.map(\.description)
                == ["1:8", "3:12", "2:12"].map { "\(folder.path)/ai.csv:\($0)" })
        #expect(group.attribute("source")?.texts == ["WB", "", "WB"])
        #expect(
            document.inputs.map(\.path) == ["scenario.yaml", "states.csv", "ai.csv", "ties.csv"])
    }

    /// A column counts the rows of its own table, with the sources of its own table.
    @Test func source_holdsForTheColumnsOfItsTable() throws {
        let folder = try folder()
        let inputs = try ScenarioReader.read(text: Self.text, directory: folder.path).scenario.groups[0]
            .inputs
        #expect(inputs.map(\.path) == ["states.csv:gdp", "ai.csv:ai", "ties.csv:to_usa", "ties.csv:to_chn"])
        #expect(inputs.map(\.count) == [3, 2, 3, 3])
        #expect(inputs.map(\.assumptions) == [1, 1, 3, 3])
        #expect(inputs.map(\.source) == ["WB", "Index 2023; assumption", nil, nil])
    }

    /// The cell that is missing has no place, so the column's is shown.
    @Test func emptyCell_isReportedAtItsColumn_whenUsedAsANumber() throws {
        let text = Self.text.replacingOccurrences(of: "actor: gdp", with: "actor: ai")
        #expect(
            try problems(text) == [
                "ai.csv:1:8: error: '' is no decimal number, but 'ai' of 'USA' is used as one"
            ])
    }

    @Test(arguments: [
        (
            "0.7,NO", "0.7,NOR",
            "ai.csv:2:16: error: unknown actor of 'states' 'NOR'; did you mean 'NO'?"
        ),
        (
            "0.7,NO", "0.7,GERMANY",
            "ai.csv:2:16: error: unknown actor of 'states' 'GERMANY'; there are USA, CHN, NO"
        ),
        (
            "assumption,0.9,CHN", "assumption,0.9,NO",
            "ai.csv:3:16: error: actor 'NO' is already at ai.csv:2:16; ids must be unique"
        ),
        (
            "source,ai,id", "source,gdp,id",
            "ai.csv:1:8: error: column 'gdp' is already at states.csv:1:10; rename or drop one"
        ),
        (
            "source,ai,id", "source,to_chn,id",
            "ties.csv:1:11: error: column 'to_chn' is already at ai.csv:1:8; rename or drop one"
        ),
        (
            "source,ai,id", "source,ai,iso",
            "ai.csv:1:1: error: no column 'id' with the actors' ids; found 'source', 'ai', 'iso'"
        ),
    ])
    func furtherTable_isRefused(old: String, new: String, expected: String) throws {
        let ai = Self.ai.replacingOccurrences(of: old, with: new)
        #expect(ai != Self.ai)
        #expect(try problems(ai: ai) == [expected])
    }

    @Test(arguments: [
        ("[]", "s.yaml:5:19: error: 'table' names no file"),
        ("[states.csv, states.csv]", "s.yaml:5:32: error: 'states.csv' is named twice; keep one"),
        (
            "{states.csv: 1}",
            "s.yaml:5:19: error: expected a word or a list of words for 'table', found a mapping"
        ),
        (
            "[states.csv, none.csv]",
            "s.yaml:5:32: error: cannot read 'none.csv': no such file or folder"
        ),
    ])
    func list_isRefused(list: String, expected: String) throws {
        let text = Self.text.replacingOccurrences(of: "[states.csv, ai.csv, ties.csv]", with: list)
        #expect(try problems(text) == [expected])
    }

    @Test func unreadableTables_areAllReported() throws {
        let text = Self.text.replacingOccurrences(
            of: "[states.csv, ai.csv,", with: "[no.csv, ai.csv, nor.csv,")
        #expect(
            try problems(text, ties: "id,to_usa\nUSA\n") == [
                "ties.csv:2:4: error: the row has 1 cell, expected 2; column 'to_usa' is missing",
                "s.yaml:5:20: error: cannot read 'no.csv': no such file or folder",
                "s.yaml:5:36: error: cannot read 'nor.csv': no such file or folder",
            ])
    }
}
