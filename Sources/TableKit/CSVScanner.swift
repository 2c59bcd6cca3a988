/// Walks over the bytes of a CSV file once, left to right, and keeps the position.
///
/// The bytes must be UTF-8 (``CSVEncoding``). A row with a malformed cell is not counted, so that one mistake
/// gives one problem.
struct CSVScanner {
    let file: String
    let bytes: [UInt8]
    private(set) var header: [CSVCell]?
    private(set) var rows: [[CSVCell]] = []
    private(set) var problems: [CSVProblem] = []
    private(set) var omittedCount = 0

    /// The next byte to read, and its position.
    var index = 0
    var line = 1
    var column = 1

    /// Whether a cell of the current row is malformed.
    var isRowMalformed = false

    /// Blank lines seen since the last row; they are ignored if no row follows.
    private var blankLines = 0..<0

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        self.bytes = bytes
        if bytes.starts(with: CSVEncoding.byteOrderMark) { index = CSVEncoding.byteOrderMark.count }
    }

    /// Reads everything.
    mutating func run() {
        while index < bytes.count {
            let startLine = line
            if skipLineEnd() {
                blankLines = (blankLines.isEmpty ? startLine : blankLines.lowerBound)..<startLine + 1
            } else {
                takeBlankLines()
                scanRow()
            }
        }
        if header == nil, problems.isEmpty {
            report(line: 1, column: 1, "the file is empty; expected a header line")
        }
    }

    /// Records a problem, or only counts it once there are enough.
    mutating func report(line: Int, column: Int, _ message: @autoclosure () -> String) {
        if problems.count < CSVError.limit {
            problems.append(CSVProblem(file: file, line: line, column: column, message: message()))
        } else {
            omittedCount += 1
        }
    }

    private mutating func takeBlankLines() {
        for blank in blankLines {
            if let header {
                if header.count == 1 {
                    rows.append([CSVCell(text: "", line: blank, column: 1)])
                } else {
                    report(line: blank, column: 1, "blank line; expected \(header.count) cells")
                }
            } else {
                report(line: blank, column: 1, "blank line before the header")
            }
        }
        blankLines = 0..<0
    }

    private mutating func scanRow() {
        isRowMalformed = false
        var cells: [CSVCell] = []
        cells.reserveCapacity(header?.count ?? 0)
        while true {
            cells.append(scanCell())
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
            advance()
        }
        let (endLine, endColumn) = (line, column)
        _ = skipLineEnd()
        guard let header else {
            if !isRowMalformed { checkHeader(cells) }
            self.header = cells
            return
        }
        if !isRowMalformed { checkWidth(of: cells, header: header, endLine: endLine, endColumn: endColumn) }
        rows.append(cells)
    }

    private mutating func checkHeader(_ cells: [CSVCell]) {
        var seen: [String: Int] = [:]
        for (number, cell) in cells.enumerated() {
            let name = cell.text
            if name.isEmpty {
                report(line: cell.line, column: cell.column, "the name of column \(number + 1) is empty")
            } else if name.first == " " || name.last == " " {
                report(
                    line: cell.line, column: cell.column,
                    "the column name '\(name)' has surrounding spaces; remove them")
            } else if let first = seen[name] {
                report(
                    line: cell.line, column: cell.column,
                    "the column name '\(name)' appears twice: columns \(first) and \(number + 1)")
            } else {
                seen[name] = number + 1
            }
        }
    }

    private mutating func checkWidth(of cells: [CSVCell], header: [CSVCell], endLine: Int, endColumn: Int) {
        let counts = "the row has \(Self.count(cells.count)), expected \(header.count)"
        if cells.count < header.count {
            let missing = header[cells.count].text
            report(line: endLine, column: endColumn, "\(counts); column '\(missing)' is missing")
        } else if cells.count > header.count {
            let extra = cells[header.count]
            report(
                line: extra.line, column: extra.column,
                "\(counts); a cell that contains a comma must be quoted")
        }
    }

    private static func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }
}
