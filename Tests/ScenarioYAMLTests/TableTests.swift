import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

@Suite struct TableTests {
    private static let text = """
        scenario: tables
        time: {from: 2023, to: 2030}
        standards: {west: {}, china: {}}
        actors:
          states: {table: states.csv, id: iso3, weight: subscribers, initial: {column: first}}
        relations:
          trade: {table: trade.csv, among: states}
        adoption:
          revision: {sequential: {}}
          choice: {best_response: {}}
          states: {trade: {network: trade, weight: 1}}

        """
    private static let states = """
        iso3,title,subscribers,first,source
        USA,"United States, the ""US\"\"\",330,west,ITU
        CHN,"China
        (mainland)",1400,china,
        NO,Norway,5,none,assumption

        """
    private static let trade = "actor,partner,weight\nUSA,CHN,1\nCHN,USA,2.5\nNO,USA,1e-1\n"

    private func folder(states: String = Self.states, trade: String = Self.trade) throws -> TemporaryFolder {
        try TemporaryFolder(["s.yaml": Self.text, "states.csv": states, "trade.csv": trade])
    }

    /// The problems, with the folder left out of the messages.
    private func problems(states: String = Self.states, trade: String = Self.trade) throws -> [String] {
        let folder = try folder(states: states, trade: trade)
        return Sample.problems(in: Self.text, directory: folder.path)
            .map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
    }

    @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func tables_areRead(lineEnd: String, mark: String) throws {
        let folder = try folder(
            states: mark + Self.states.replacingOccurrences(of: "\n", with: lineEnd),
            trade: mark + Self.trade.replacingOccurrences(of: "\n", with: lineEnd))
        let document = try ScenarioReader.read(path: "\(folder.path)/s.yaml")
        let group = document.scenario.groups[0]
        #expect(group.actors.map(\.value) == ["USA", "CHN", "NO"])
        #expect(group.weights == [330, 1400, 5])
        #expect(group.attribute("title")?.texts[0] == "United States, the \"US\"")
        #expect(group.attribute("title")?.texts[1] == "China\(lineEnd)(mainland)")
        #expect(group.actors[2].position.description == "\(folder.path)/states.csv:5:1")
        let edges = try #require(document.scenario.relations[0].kind as? EdgeTable).edges
        #expect(edges.map(\.weight.value) == [1, 2.5, 0.1])
        #expect(document.inputs.map(\.path) == ["s.yaml", "states.csv", "trade.csv"])
        let records = document.scenario.inputs.filter { $0.count == 3 }
        #expect(records.map(\.path) == ["states.csv:subscribers", "trade.csv:weight"])
        #expect(records.map(\.assumptions) == [2, 3])
    }

    @Test func tableNamedTwice_isReadOnce() throws {
        let folder = try folder()
        let text = Self.text.replacingOccurrences(
            of: "adoption:\n", with: "  again: {table: trade.csv, among: states}\nadoption:\n")
        let document = try ScenarioReader.read(text: text, directory: folder.path)
        #expect(document.scenario.relations.count == 2)
        #expect(document.inputs.count == 3)
    }

    @Test func missingTable_isReportedAtItsKey() throws {
        let folder = try TemporaryFolder(["states.csv": Self.states])
        #expect(
            Sample.problems(in: Self.text, directory: folder.path) == [
                "s.yaml:7:18: error: cannot read '\(folder.path)/trade.csv': no such file or folder"
            ])
    }

    @Test(arguments: [
        (
            "actor,partner,weight", "actor,partner,volume",
            [
                """
                trade.csv:1:1: error: missing column 'weight'; an edge table has the columns actor, partner, weight \
                and, optionally, source
                """,
                """
                trade.csv:1:15: error: unexpected column 'volume'; an edge table has the columns actor, partner, \
                weight and, optionally, source
                """,
            ]
        ),
        (
            "USA,CHN,1\n", "USA,CHM,1\n",
            [
                "trade.csv:2:5: error: unknown actor of 'states' 'CHM'; did you mean 'CHN'?",
                """
                s.yaml:7:3: error: the weights of 'USA' in 'trade' sum to zero: it has no partner; add an edge to \
                trade.csv, or write 'isolated: allow'
                """,
            ]
        ),
        (
            "CHN,USA,2.5", "CHN,USA,-2.5",
            [
                """
                trade.csv:3:9: error: negative weight -2.5; weights must be at least 0 unless the relation has \
                'normalise: none'
                """
            ]
        ),
        (
            "NO,USA,1e-1", "NO,USA,0",
            [
                """
                s.yaml:7:3: error: the weights of 'NO' in 'trade' sum to zero: it has no partner; add an edge to \
                trade.csv, or write 'isolated: allow'
                """
            ]
        ),
        ("2.5", "2;5", ["trade.csv:3:9: error: '2;5' is no decimal number"]),
        (
            "CHN,USA,2.5", "USA,CHN,2.5",
            [
                "trade.csv:3:1: error: the edge from 'USA' to 'CHN' is already at trade.csv:2:1",
                """
                s.yaml:7:3: error: the weights of 'CHN' in 'trade' sum to zero: it has no partner; add an edge to \
                trade.csv, or write 'isolated: allow'
                """,
            ]
        ),
        (
            "CHN,USA,2.5", "CHN,CHN,2.5",
            [
                "trade.csv:3:5: error: 'CHN' can't be its own partner"
            ]
        ),
    ])
    func edges_areRefused(old: String, new: String, expected: [String]) throws {
        let trade = Self.trade.replacingOccurrences(of: old, with: new)
        #expect(trade != Self.trade)
        #expect(try problems(trade: trade).sorted() == expected.sorted())
    }

    @Test(arguments: [
        (
            "iso3", "iso",
            """
            states.csv:1:1: error: no column 'iso3' with the actors' ids; found 'iso', 'title', 'subscribers', \
            'first', 'source'
            """
        ),
        (
            "NO,Norway", "USA,Norway",
            "states.csv:5:1: error: actor 'USA' is already at states.csv:2:1; ids must be unique"
        ),
        (
            "1400", "-1",
            "states.csv:4:13: error: '-1' is no weight for 'CHN'; expected a number of at least 0"
        ),
        (",china,", ",chna,", "states.csv:4:18: error: unknown profile 'chna'; did you mean 'china'?"),
        (
            "Norway,5", "Norway,5,6",
            """
            states.csv:5:20: error: the row has 6 cells, expected 5; a cell that contains a comma must be quoted
            """
        ),
    ])
    func actors_areRefused(old: String, new: String, expected: String) throws {
        let states = Self.states.replacingOccurrences(of: old, with: new)
        #expect(states != Self.states)
        let found = try problems(states: states)
        #expect(found.first == expected)
    }

    @Test func diagnostic_showsTheLineOfTheTable() throws {
        let folder = try folder(trade: Self.trade.replacingOccurrences(of: "2.5", with: "-2.5"))
        let error = try #require(throws: ScenarioError.self) {
            try ScenarioReader.read(path: "\(folder.path)/s.yaml")
        }
        #expect(error.diagnostics.map(\.excerpt) == ["CHN,USA,-2.5"])
    }
}
