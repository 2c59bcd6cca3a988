/// A column of a table: what it holds, in which unit, within which bounds.
///
/// It encodes to a field of Table Schema v2 (https://datapackage.org/standard/table-schema/), with `unit` as
/// a custom property.
public struct Column: Sendable, Hashable {
    /// The name in the header, in `snake_case`.
    public let name: String

    /// The type of the values.
    public let type: ColumnType

    /// A short label for people. The default is none.
    public let title: String?

    /// What the values mean, in a sentence.
    public let description: String

    /// The unit of the values, such as `months` or `share`. The default is none.
    public let unit: String?

    /// Whether every row has a value. The default is `true`.
    public let isRequired: Bool

    /// The least value allowed. The default is no bound.
    public let minimum: Double?

    /// The greatest value allowed. The default is no bound.
    public let maximum: Double?

    /// The only texts allowed, for a string column. The default is any text.
    public let allowed: [String]?

    /// Creates a column.
    ///
    /// - Precondition: bounds are finite and on a numeric column, `allowed` is on a string column and not
    ///   empty.
    public init(
        _ name: String,
        _ type: ColumnType,
        title: String? = nil,
        description: String,
        unit: String? = nil,
        isRequired: Bool = true,
        minimum: Double? = nil,
        maximum: Double? = nil,
        allowed: [String]? = nil
    ) {
        let isNumeric = type == .integer || type == .number
        precondition(
            isNumeric || (minimum == nil && maximum == nil), "column '\(name)' has bounds but no numbers")
        precondition(
            (minimum ?? 0).isFinite && (maximum ?? 0).isFinite, "column '\(name)' has an infinite bound")
        precondition(type == .string || allowed == nil, "column '\(name)' lists texts but is not a string")
        precondition(allowed?.isEmpty != true, "column '\(name)' allows nothing")
        self.name = name
        self.type = type
        self.title = title
        self.description = description
        self.unit = unit
        self.isRequired = isRequired
        self.minimum = minimum
        self.maximum = maximum
        self.allowed = allowed
    }

    /// The same column with a value in every row.
    var required: Column {
        Column(
            name, type, title: title, description: description, unit: unit, isRequired: true,
            minimum: minimum,
            maximum: maximum, allowed: allowed)
    }
}
