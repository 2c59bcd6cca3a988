extension CSVScanner {
    /// Reads one cell and stops before the comma or the line end that follows it.
    mutating func scanCell() -> CSVCell {
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return scanQuotedCell() }
        let (start, startLine, startColumn) = (index, line, column)
        skipText(isQuoteAllowed: false)
        return CSVCell(text: text(start..<index), line: startLine, column: startColumn)
    }

    /// Reads a cell from its opening quotation mark.
    private mutating func scanQuotedCell() -> CSVCell {
        let (startLine, startColumn) = (line, column)
        advance()
        var content = ""
        var start = index
        var isClosed = false
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\"") else {
                advance()
                continue
            }
            content += text(start..<index)
            advance()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                isClosed = true
                break
            }
            start = index  // the second mark of a doubled one is text
            advance()
        }
        if !isClosed {
            isRowMalformed = true
            report(line: startLine, column: startColumn, "the quotation mark is never closed")
        } else if index < bytes.count, bytes[index] != UInt8(ascii: ","), !isAtLineEnd {
            isRowMalformed = true
            report(
                line: line, column: column,
                "text after the closing quotation mark; double a quotation mark that is part of the text")
            skipText(isQuoteAllowed: true)
        }
        return CSVCell(text: content, line: startLine, column: startColumn, isQuoted: true)
    }

    /// Skips unquoted text up to a comma, a line end or the end; reports each kind of stray character once.
    private mutating func skipText(isQuoteAllowed: Bool) {
        var isQuoteReported = isQuoteAllowed
        var isReturnReported = false
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !isAtLineEnd {
            if bytes[index] == UInt8(ascii: "\""), !isQuoteReported {
                isQuoteReported = true
                isRowMalformed = true
                report(
                    line: line, column: column,
                    "quotation mark inside an unquoted cell; quote the whole cell and double the mark")
            } else if bytes[index] == UInt8(ascii: "\r"), !isReturnReported {
                isReturnReported = true
                isRowMalformed = true
                report(
                    line: line, column: column,
                    "carriage return without a line feed; lines end with LF or CRLF")
            }
            advance()
        }
    }

    /// Whether LF or CRLF comes next.
    private var isAtLineEnd: Bool {
        guard index < bytes.count else { return false }
        if bytes[index] == UInt8(ascii: "\n") { return true }
        return bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
            && bytes[index + 1] == UInt8(ascii: "\n")
    }

    /// Steps over LF or CRLF, if one comes next.
    mutating func skipLineEnd() -> Bool {
        guard isAtLineEnd else { return false }
        if bytes[index] == UInt8(ascii: "\r") { advance() }
        advance()
        return true
    }

    /// Steps over one byte. Continuation bytes belong to the column of their first byte.
    mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
