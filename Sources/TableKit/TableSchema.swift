/// The declaration of a table: the one source of its CSV header and of its Table Schema.
public struct TableSchema: Sendable, Hashable {
    /// The name of the table, in lower case; `<name>.csv` is its file.
    public let name: String

    /// A short label for people.
    public let title: String

    /// What a row is, in a sentence or two.
    public let description: String

    /// The columns in the order of the file. Those of the primary key are required.
    public let columns: [Column]

    /// The columns that identify a row, by which rows are sorted. Empty if there is no key.
    public let primaryKey: [String]

    /// The columns that refer to other tables.
    public let foreignKeys: [ForeignKey]

    /// Creates a declaration.
    ///
    /// - Precondition: there is a column, names differ, keys name columns of this table, and the column of a
    ///   table of one column is required (a missing value would be a blank line).
    public init(
        name: String,
        title: String,
        description: String,
        columns: [Column],
        primaryKey: [String] = [],
        foreignKeys: [ForeignKey] = []
    ) {
        let names = columns.map(\.name)
        precondition(!names.isEmpty, "table '\(name)' has no columns")
        precondition(Set(names).count == names.count, "table '\(name)' has two columns of the same name")
        for key in primaryKey + foreignKeys.flatMap(\.columns) {
            precondition(names.contains(key), "table '\(name)' has a key over '\(key)', which is no column")
        }
        self.name = name
        self.title = title
        self.description = description
        self.columns = columns.map { primaryKey.contains($0.name) ? $0.required : $0 }
        self.primaryKey = primaryKey
        self.foreignKeys = foreignKeys
        precondition(columns.count > 1 || self.columns[0].isRequired, "table '\(name)' may have blank lines")
    }

    /// The place of the column of this name, or `nil`.
    ///
    /// - Complexity: O(*n*) in the number of columns.
    public func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}
