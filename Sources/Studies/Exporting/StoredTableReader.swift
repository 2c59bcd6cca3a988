/// Reads a table into columns, cell by cell, without a text for each cell.
///
/// The bytes are those that Entente wrote, which their fingerprint has shown; what is no such table is refused all the
/// same. The format is RFC 4180 (doi 10.17487/RFC4180).
struct StoredTableReader {
    private enum Target {
        case skipped
        case words(Int)
        case numbers(Int)
    }

    private let bytes: [UInt8]
    private let file: String
    private let fields: [ResultsDescriptor.Field]
    private var index = 0
    private var line = 1
    private var words: [StoredTable.Words] = []
    private var numbers: [[Double]] = []
    private var lastCells: [Range<Int>] = []

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")

    private init(_ bytes: [UInt8], file: String, fields: [ResultsDescriptor.Field]) {
        (self.bytes, self.file, self.fields) = (bytes, file, fields)
    }

    /// Reads a table.
    /// - Parameters:
    ///   - fields: The columns, as the data package declares them.
    ///   - skipped: Columns that are not kept.
    /// - Throws: ``ExportError`` for other columns than declared, a row of another width, and a cell that is no number where
    ///   one is declared.
    /// - Complexity: O(bytes).
    static func read(
        _ bytes: [UInt8], file: String, fields: [ResultsDescriptor.Field], skipping skipped: Set<String>
    ) throws(ExportError) -> StoredTable {
        var reader = StoredTableReader(bytes, file: file, fields: fields)
        return try reader.table(skipping: skipped)
    }

    private mutating func table(skipping skipped: Set<String>) throws(ExportError) -> StoredTable {
        for (place, field) in fields.enumerated() {
            let (cell, isLast) = nextCell()
            guard text(cell) == field.name, isLast == (place == fields.count - 1) else {
                throw .row(file, line: 1, "the columns are others than 'datapackage.json' declares")
            }
        }
        let targets = fields.map { field -> Target in
            if skipped.contains(field.name) { return .skipped }
            if field.isNumeric {
                numbers.append([])
                return .numbers(numbers.count - 1)
            }
            words.append(StoredTable.Words())
            lastCells.append(0..<0)
            return .words(words.count - 1)
        }
        var rowCount = 0
        while index < bytes.count {
            let start = line
            for (place, target) in targets.enumerated() {
                let (cell, isLast) = nextCell()
                guard isLast == (place == targets.count - 1) else {
                    throw .row(file, line: start, "the row does not have \(targets.count) cells")
                }
                try keep(cell, target, column: place, line: start)
            }
            rowCount += 1
        }
        return columns(targets, rowCount: rowCount)
    }

    private func columns(_ targets: [Target], rowCount: Int) -> StoredTable {
        var keptWords: [String: StoredTable.Words] = [:]
        var keptNumbers: [String: [Double]] = [:]
        for (field, target) in zip(fields, targets) {
            switch target {
            case .skipped: break
            case .words(let place): keptWords[field.name] = words[place]
            case .numbers(let place): keptNumbers[field.name] = numbers[place]
            }
        }
        return StoredTable(rowCount: rowCount, words: keptWords, numbers: keptNumbers)
    }

    private mutating func keep(
        _ cell: Range<Int>, _ target: Target, column: Int, line: Int
    ) throws(ExportError) {
        switch target {
        case .skipped: break
        case .words(let place):
            // Rows are sorted, so that most cells repeat the one above.
            if !words[place].codes.isEmpty, bytes[cell].elementsEqual(bytes[lastCells[place]]) {
                words[place].appendLast()
            } else {
                words[place].append(text(cell))
                lastCells[place] = cell
            }
        case .numbers(let place):
            guard !cell.isEmpty else { return numbers[place].append(.nan) }
            guard let number = Double(text(cell)), number.isFinite else {
                throw .row(
                    file, line: line, "'\(text(cell))' in column '\(fields[column].name)' is no number")
            }
            numbers[place].append(number)
        }
    }

    /// The bytes of the next cell, with its quotation marks, and whether the line ends after it.
    private mutating func nextCell() -> (cell: Range<Int>, isLast: Bool) {
        let start = index
        var isQuoted = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote { isQuoted.toggle() }
            if byte == Self.lineFeed { line += 1 }
            if !isQuoted, byte == Self.comma || byte == Self.lineFeed {
                index += 1
                return (start..<(index - 1), byte == Self.lineFeed)
            }
            index += 1
        }
        return (start..<index, true)
    }

    /// The text of a cell.
    private func text(_ cell: Range<Int>) -> String {
        let text = String(decoding: bytes[cell], as: UTF8.self)
        guard bytes[cell].first == Self.quote, cell.count >= 2 else { return text }
        return text.dropFirst().dropLast().split(
            separator: "\"\"", omittingEmptySubsequences: false
        ).joined(separator: "\"")
    }
}
