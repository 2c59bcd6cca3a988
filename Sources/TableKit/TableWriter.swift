/// Writes the rows of a declared table as CSV, in the order given, into a file or into memory.
///
///     var table = TableWriter(schema)
///     try table.append([.text("CHN"), .number(0.25)])
///     String(decoding: table.bytes, as: UTF8.self)  // "code,share\nCHN,0.25\n"
///
/// A table in a file takes the same memory however long it grows.
///
/// UTF-8 without a byte order mark, LF, a header line. Numbers have the fewest digits that read back to the
/// same value. A cell is quoted if it contains a comma, a quotation mark or a line break, starts or ends with
/// a space, or is an empty text, which a missing value is not. (Table Schema readers take both for missing.)
/// The same rows give the same bytes, everywhere.
public struct TableWriter: ~Copyable, Sendable {
    /// The declaration of the table.
    public let schema: TableSchema

    /// The header line and every row appended, but for those that have gone to the file.
    public private(set) var bytes: [UInt8] = []

    /// The number of rows appended.
    public private(set) var rowCount = 0

    /// Whether each row's primary key comes after that of the row before, in the order of
    /// ``Value/precedes(_:)``: rows are sorted and keys differ. Always true for a table without a key.
    public private(set) var isSortedByKey = true

    /// So many bytes are gathered before they go to the file.
    static let bufferSize = 1 << 17

    private var file: StagedFile?
    private let types: [ColumnType]
    private let isRequired: [Bool]
    private let keyIndices: [Int]
    private var lastKey: [Value] = []

    /// Creates a table in memory, with a header and no rows.
    public init(_ schema: TableSchema) { self.init(schema, file: nil) }

    /// Creates a table in a file, with a header and no rows.
    public init(_ schema: TableSchema, to file: consuming StagedFile) { self.init(schema, file: file) }

    private init(_ schema: TableSchema, file: consuming StagedFile?) {
        self.schema = schema
        self.file = file
        types = schema.columns.map(\.type)
        isRequired = schema.columns.map(\.isRequired)
        keyIndices = schema.primaryKey.compactMap(schema.index(of:))
        for (index, column) in schema.columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.appendCSV(column.name)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends a row. NaN and infinities are written as missing, even where a value is required.
    ///
    /// - Precondition: `row` has one value for each column, of the column's type; `missing` only where the
    ///   column is not required.
    /// - Throws: ``FileError`` if the file takes no more; never for a table in memory.
    /// - Complexity: O(*n*) in the bytes of the row, amortised.
    public mutating func append(_ row: [Value]) throws(FileError) {
        precondition(
            row.count == types.count,
            "table '\(schema.name)' has \(types.count) columns, the row has \(row.count)")
        for index in row.indices {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(row[index], at: index)
        }
        bytes.append(UInt8(ascii: "\n"))
        rowCount += 1
        if !keyIndices.isEmpty { noteKey(of: row) }
        if bytes.count >= Self.bufferSize { try flush() }
    }

    /// Ends the table, waits until its file is on the disk, and describes it.
    ///
    /// - Throws: ``FileError`` if the file takes no more; never for a table in memory.
    public consuming func finish() throws(FileError) -> DataPackage.Resource {
        try flush()
        guard let file = file.take() else { return DataPackage.Resource(schema: schema, bytes: bytes) }
        return DataPackage.Resource(schema: schema, fingerprint: try file.finish())
    }

    /// Hands the bytes gathered to the file; a table in memory keeps them.
    private mutating func flush() throws(FileError) {
        guard try file?.write(bytes) != nil else { return }
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ value: Value, at index: Int) {
        switch (value, types[index]) {
        case (.text(let text), .string): bytes.appendCSV(text)
        case (.integer(let integer), .integer): bytes.appendCSV(integer)
        case (.number(let number), .number): bytes.appendCSV(number)
        case (.flag(let flag), .boolean): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case (.missing, _) where !isRequired[index]: break
        default:
            let column = schema.columns[index]
            preconditionFailure(
                "column '\(column.name)' of table '\(schema.name)' is \(column.type), the value is \(value)")
        }
    }

    private mutating func noteKey(of row: [Value]) {
        if lastKey.isEmpty {
            lastKey = keyIndices.map { row[$0] }
            return
        }
        if isSortedByKey { isSortedByKey = isAfterLastKey(row) }
        for (place, index) in keyIndices.enumerated() { lastKey[place] = row[index] }
    }

    private func isAfterLastKey(_ row: [Value]) -> Bool {
        for (place, index) in keyIndices.enumerated() {
            if lastKey[place].precedes(row[index]) { return true }
            if row[index].precedes(lastKey[place]) { return false }
        }
        return false
    }
}
