/// A value of a table cell.
public enum Value: Sendable, Hashable {
    /// A value of a string column.
    case text(String)

    /// A value of an integer column.
    case integer(Int)

    /// A value of a number column. NaN and infinities are written as missing.
    case number(Double)

    /// A value of a boolean column.
    case flag(Bool)

    /// No value, in a column that is not required.
    case missing
}

extension Value {
    /// A number if there is one, and otherwise missing.
    public static func number(orMissing number: Double?) -> Value { number.map(Value.number) ?? .missing }

    /// A text if there is one, and otherwise missing.
    public static func text(orMissing text: String?) -> Value { text.map(Value.text) ?? .missing }

    /// An integer if there is one, and otherwise missing.
    public static func integer(orMissing integer: Int?) -> Value { integer.map(Value.integer) ?? .missing }

    /// Whether this value comes before another of the same column in a sorted table.
    ///
    /// Missing values come first, then `false` before `true`, numbers by size, texts by their UTF-8 bytes (so
    /// that no locale and no Unicode version changes the order).
    public func precedes(_ other: Value) -> Bool {
        switch (self, other) {
        case (.text(let left), .text(let right)): Self.precedes(left, right)
        case (.integer(let left), .integer(let right)): left < right
        case (.number(let left), .number(let right)): left < right
        case (.flag(let left), .flag(let right)): !left && right
        default: rank < other.rank
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private var rank: Int {
        switch self {
        case .missing: 0
        case .flag: 1
        case .integer: 2
        case .number: 3
        case .text: 4
        }
    }
}
