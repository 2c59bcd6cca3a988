/// One point of a design: a value for each uncertainty of the scenario, in order.
public struct DesignPoint: Sendable, Hashable {
    /// The point's stable word: `p000` for the scenario as written, otherwise `p000001`, `p000002`, ….
    public let id: String
    /// The values; none for the scenario as written.
    public let values: [DesignValue]

    /// A point from its parts.
    public init(id: String, values: [DesignValue]) {
        self.id = id
        self.values = values
    }

    /// The scenario as written.
    public static let asWritten = DesignPoint(id: "p000", values: [])
}

/// The value of an uncertainty at a point.
public enum DesignValue: Sendable, Hashable {
    /// What the scenario says.
    case asWritten
    /// A number.
    case number(Double)
    /// A word, of a law of categories.
    case word(String)
}

extension DesignValue {
    /// The value as it would stand in the scenario's file; empty for the one that stands there.
    public var text: String {
        switch self {
        case .asWritten: ""
        case .number(let number): "\(number)"
        case .word(let word): word
        }
    }
}
