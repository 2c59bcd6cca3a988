import Testing

@testable import TableKit

/// The exact words for every way a file can be malformed.
@Suite struct CSVErrorTests {
    private func messages(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try CSVDocument.parse(bytes, file: "t.csv")
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    private func messages(_ text: String) -> [String] { messages(Array(text.utf8)) }

    @Test(arguments: ["", "\n\r\n", "\u{FEFF}"])
    func parse_asksForAHeader_whenFileIsEmpty(text: String) {
        #expect(messages(text) == ["t.csv:1:1: error: the file is empty; expected a header line"])
    }

    @Test func parse_namesTheByte_whenNotUTF8() {
        let hint = "is not UTF-8; save the file as UTF-8"
        #expect(messages([0x61, 0x0A, 0x62, 0xE9]) == ["t.csv:2:2: error: byte 0xE9 at offset 3 \(hint)"])
        // Overlong, surrogate, beyond U+10FFFF, cut short, stray continuation.
        for bad: [UInt8] in [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0x0F | 0xF0],
        ] {
            let byte = String(bad[0], radix: 16, uppercase: true)
            #expect(messages([0x61] + bad) == ["t.csv:1:2: error: byte 0x\(byte) at offset 1 \(hint)"])
        }
    }

    @Test func parse_saysUTF16_whenItStartsWithItsByteOrderMark() {
        #expect(
            messages([0xFF, 0xFE, 0x61, 0x00]) == [
                "t.csv:1:1: error: byte 0xFF at offset 0 is not UTF-8; the file is UTF-16; save it as UTF-8",
                "t.csv:1:4: error: NUL byte at offset 3; a CSV file is text in UTF-8",
            ])
    }

    @Test func parse_givesOffset_whenThereIsANULByte() {
        #expect(
            messages("a,b\n1,\0\n") == ["t.csv:2:3: error: NUL byte at offset 6; a CSV file is text in UTF-8"]
        )
    }

    @Test func parse_pointsAtTheOpeningMark_whenQuoteIsNeverClosed() {
        #expect(messages("a,b\n1,\"2\n3,4\n") == ["t.csv:2:3: error: the quotation mark is never closed"])
        #expect(messages("a\n\"") == ["t.csv:2:1: error: the quotation mark is never closed"])
        #expect(messages("a\n\"\"\"") == ["t.csv:2:1: error: the quotation mark is never closed"])
    }

    @Test func parse_refusesText_whenItFollowsAClosingQuote() {
        #expect(
            messages("a,b\n\"1\" ,2\n\"x\"y\"z,3\n") == [
                "t.csv:2:4: error: text after the closing quotation mark; "
                    + "double a quotation mark that is part of the text",
                "t.csv:3:4: error: text after the closing quotation mark; "
                    + "double a quotation mark that is part of the text",
            ])
    }

    @Test func parse_refusesQuote_whenCellIsUnquoted() {
        #expect(
            messages("a,b\n5\" disk\",2\n") == [
                "t.csv:2:2: error: quotation mark inside an unquoted cell; "
                    + "quote the whole cell and double the mark"
            ])
    }

    @Test func parse_refusesCarriageReturn_whenNoLineFeedFollows() {
        #expect(
            messages("a,b\r1,2\r") == [
                "t.csv:1:4: error: carriage return without a line feed; lines end with LF or CRLF",
                "t.csv:1:8: error: carriage return without a line feed; lines end with LF or CRLF",
            ])
    }

    @Test func parse_countsCells_whenRowIsTooShortOrTooLong() {
        #expect(
            messages("a,b,c\r\n1\r\n1,2,3,4\r\n\"x\ny\",2\r\n1,2,3") == [
                "t.csv:2:2: error: the row has 1 cell, expected 3; column 'b' is missing",
                "t.csv:3:7: error: the row has 4 cells, expected 3; a cell that contains a comma must be quoted",
                "t.csv:5:5: error: the row has 2 cells, expected 3; column 'c' is missing",
            ])
    }

    @Test func parse_reportsBlankLines_whenRowsFollow() {
        #expect(
            messages("a,b\n1,2\n\n\r\n3,4\n\n") == [
                "t.csv:3:1: error: blank line; expected 2 cells",
                "t.csv:4:1: error: blank line; expected 2 cells",
            ])
        #expect(messages("\na,b\n") == ["t.csv:1:1: error: blank line before the header"])
    }

    @Test func parse_checksNames_whenHeaderIsMalformed() {
        #expect(
            messages("a,,a, b,\"\",\"c \"\n") == [
                "t.csv:1:3: error: the name of column 2 is empty",
                "t.csv:1:4: error: the column name 'a' appears twice: columns 1 and 3",
                "t.csv:1:6: error: the column name ' b' has surrounding spaces; remove them",
                "t.csv:1:9: error: the name of column 5 is empty",
                "t.csv:1:12: error: the column name 'c ' has surrounding spaces; remove them",
            ])
    }

    @Test func parse_keepsAHundredProblemsAndCountsTheRest_whenThereAreMore() {
        let lines = messages("a,b\n" + String(repeating: "1\n", count: 250))
        #expect(lines.count == 101)
        #expect(lines[99] == "t.csv:101:2: error: the row has 1 cell, expected 2; column 'b' is missing")
        #expect(lines[100] == "t.csv: error: and 150 more problems")
    }
}
