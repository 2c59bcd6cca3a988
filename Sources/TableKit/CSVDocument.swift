/// A CSV file as it is written: a header, rows of the same width, and the position of every cell.
///
///     let text = "code,title\nCHN,\"China, mainland\"\n"
///     let document = try CSVDocument.parse(Array(text.utf8), file: "states.csv")
///     document.rows[0][1].text    // "China, mainland"
///     document.rows[0][1].column  // 5
///
/// The format is RFC 4180 (doi 10.17487/RFC4180) in UTF-8, read strictly.
public struct CSVDocument: Sendable, Hashable {
    /// The file as the caller named it.
    public let file: String

    /// The header: names that are not empty, differ from one another and have no surrounding spaces.
    public let header: [CSVCell]

    /// The rows after the header, each as wide as the header.
    public let rows: [[CSVCell]]

    /// Creates a document from its cells.
    public init(file: String, header: [CSVCell], rows: [[CSVCell]]) {
        self.file = file
        self.header = header
        self.rows = rows
    }

    /// Reads a CSV file.
    ///
    /// - Lines end with LF or CRLF; the last line end is optional; a UTF-8 byte order mark is skipped.
    /// - A quoted cell may contain commas, line breaks and doubled quotation marks.
    /// - Blank lines at the end are ignored. Elsewhere a blank line is an error, except in a table of one
    ///   column, where it is a row with an empty cell.
    /// - Cells keep their text exactly. A header name with surrounding spaces is an error that says so.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file; any bytes at all are accepted or refused, none trap.
    ///   - file: The name used in positions and messages.
    /// - Throws: ``CSVError`` with all problems of the file. Bytes that are not UTF-8 and NUL bytes are
    ///   reported once each, and nothing else then.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func parse(_ bytes: [UInt8], file: String) throws(CSVError) -> CSVDocument {
        let encodingProblems = CSVEncoding.problems(in: bytes, file: file)
        guard encodingProblems.isEmpty else { throw CSVError(problems: encodingProblems) }
        var scanner = CSVScanner(bytes, file: file)
        scanner.run()
        guard scanner.problems.isEmpty else {
            throw CSVError(problems: scanner.problems, omittedCount: scanner.omittedCount)
        }
        return CSVDocument(file: file, header: scanner.header ?? [], rows: scanner.rows)
    }
}
