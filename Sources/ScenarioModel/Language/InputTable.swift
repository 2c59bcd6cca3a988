/// A CSV file named in a scenario, read but not yet interpreted.
public struct InputTable: Sendable {
    /// The file as the scenario names it, whatever the folder of the scenario.
    public let file: String
    /// The column names with their positions.
    public let header: [Name]
    /// The cells, row by row, each row as wide as the header.
    public let rows: [[Name]]

    /// A table from its cells; every row must be as wide as the header.
    public init(file: String, header: [Name], rows: [[Name]]) {
        self.file = file
        self.header = header
        self.rows = rows
    }

    /// The place of the file's first cell.
    public var position: SourcePosition {
        header.first?.position ?? SourcePosition(file: file, line: 1, column: 1)
    }

    /// The index of a column, or nil.
    public func column(_ name: String) -> Int? {
        header.firstIndex { $0.value == name }
    }
}

extension InputTable {
    /// A cell as a decimal number; nil when it is none. `1e3` and `-0.5` are numbers, `1,000`, `0x10`, `nan`
    /// and `inf` are not.
    public static func number(_ text: String) -> Double? {
        DecimalNumber.parse(text)
    }
}
