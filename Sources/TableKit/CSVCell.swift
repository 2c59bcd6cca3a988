/// One cell of a CSV file: its text and where it starts.
public struct CSVCell: Sendable, Hashable {
    /// The text exactly as written: never trimmed, without the enclosing quotation marks, with doubled
    /// quotation marks made single.
    public let text: String

    /// The line of the cell's first character, counted from 1. Line feeds inside quoted cells count.
    public let line: Int

    /// The column of the cell's first character, counted from 1 in Unicode scalars.
    ///
    /// A quoted cell starts at its opening quotation mark. A byte order mark occupies no column.
    public let column: Int

    /// Whether the cell is enclosed in quotation marks, which tells `""` (an empty text) from nothing at all.
    public let isQuoted: Bool

    /// Creates a cell.
    public init(text: String, line: Int, column: Int, isQuoted: Bool = false) {
        self.text = text
        self.line = line
        self.column = column
        self.isQuoted = isQuoted
    }
}
