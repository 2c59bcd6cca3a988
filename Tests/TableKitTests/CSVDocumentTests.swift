import Testing

@testable import TableKit

/// What a well-formed file reads as: texts, and where each starts.
@Suite struct CSVDocumentTests {
    private func parse(_ text: String) throws -> CSVDocument {
        try CSVDocument.parse(Array(text.utf8), file: "t.csv")
    }

    private func texts(_ text: String) throws -> [[String]] {
        try parse(text).rows.map { $0.map(\.text) }
    }

    @Test func parse_givesCellsWithPositions_whenPlain() throws {
        let document = try parse("code,share\nCHN,0.5\n")
        #expect(document.file == "t.csv")
        #expect(
            document.header == [
                CSVCell(text: "code", line: 1, column: 1), CSVCell(text: "share", line: 1, column: 6),
            ])
        #expect(
            document.rows == [
                [CSVCell(text: "CHN", line: 2, column: 1), CSVCell(text: "0.5", line: 2, column: 5)]
            ])
    }

    @Test(arguments: ["a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\r\n3,4\n\r\n\n"])
    func parse_givesTheSameRows_whenLineEndsDiffer(text: String) throws {
        #expect(try texts(text) == [["1", "2"], ["3", "4"]])
        #expect(try parse(text).rows[1][1] == CSVCell(text: "4", line: 3, column: 3))
    }

    @Test func parse_skipsByteOrderMark_whenPresent() throws {
        let document = try CSVDocument.parse([0xEF, 0xBB, 0xBF] + Array("a\n1\n".utf8), file: "t.csv")
        #expect(document.header == [CSVCell(text: "a", line: 1, column: 1)])
    }

    @Test func parse_countsColumnsInScalars_whenTextIsNotASCII() throws {
        // é is one scalar and two bytes; 标准 two scalars and six bytes.
        let row = try parse("a,b,c\né,标准,x\n").rows[0]
        #expect(row.map(\.column) == [1, 3, 6])
        #expect(row.map(\.text) == ["é", "标准", "x"])
    }

    @Test func parse_readsQuotedCells_whenTheyHoldCommasQuotesAndLineBreaks() throws {
        let document = try parse("a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n\"\",\n")
        #expect(
            document.rows == [
                [
                    CSVCell(text: "x, \"y\"\r\nz", line: 2, column: 1, isQuoted: true),
                    CSVCell(text: "2", line: 3, column: 4),
                ],
                [
                    CSVCell(text: "", line: 4, column: 1, isQuoted: true),
                    CSVCell(text: "", line: 4, column: 4),
                ],
            ])
    }

    @Test func parse_readsQuotationMarks_whenCellHoldsOnlyThem() throws {
        #expect(try texts("a\n\"\"\"\"\n\"\"\"\"\"\"\n") == [["\""], ["\"\""]])
    }

    @Test func parse_keepsSpaces_whenCellHasThem() throws {
        #expect(try texts("a,b\n x , \n") == [[" x ", " "]])
    }

    @Test func parse_givesNoRows_whenThereIsOnlyAHeader() throws {
        #expect(try texts("a,b") == [])
        #expect(try texts("a,b\n\n\n") == [])
    }

    @Test func parse_readsBlankLineAsEmptyCell_whenTableHasOneColumn() throws {
        let document = try parse("a\n1\n\n\n2\n\n")
        #expect(document.rows.map { $0.map(\.text) } == [["1"], [""], [""], ["2"]])
        #expect(document.rows.map { $0[0].line } == [2, 3, 4, 5])
    }
}
