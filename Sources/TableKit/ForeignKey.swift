/// Columns whose values are keys of another table of the package, or of the same one.
public struct ForeignKey: Sendable, Hashable {
    /// The columns that refer.
    public let columns: [String]

    /// The table they refer to; `nil` for the table that declares the key.
    public let table: String?

    /// The columns they refer to, in the same order.
    public let references: [String]

    /// Creates a foreign key. The default is that both tables use the same column names.
    ///
    /// - Precondition: both lists of columns are equally long and not empty.
    public init(_ columns: [String], table: String?, references: [String]? = nil) {
        let references = references ?? columns
        precondition(!columns.isEmpty && columns.count == references.count, "a foreign key pairs columns")
        self.columns = columns
        self.table = table
        self.references = references
    }
}
