/// The type of a column, named as in Table Schema.
public enum ColumnType: String, Sendable, Hashable, CaseIterable, Encodable {
    /// Text.
    case string

    /// A whole number.
    case integer

    /// A floating-point number, always finite.
    case number

    /// `true` or `false`.
    case boolean
}
