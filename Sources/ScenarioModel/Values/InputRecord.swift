/// One input of a scenario as its results list it: what it is, and whether it is known or assumed.
///
/// A scalar parameter is one record of one number; a column of a table is one record of as many numbers as
/// the column has rows.
public struct InputRecord: Sendable {
    /// The dotted path of the parameter, or `table:column`.
    public var path: String
    /// The number, when the record stands for a single one.
    public var value: Double?
    /// How many numbers the record stands for.
    public var count: Int
    /// How many of them are assumptions.
    public var assumptions: Int
    /// The source as written; for a column, its distinct sources joined by semicolons.
    public var source: String?
    /// Where it stands.
    public var position: SourcePosition

    /// A record from its parts.
    public init(
        path: String, value: Double?, count: Int, assumptions: Int, source: String?, position: SourcePosition
    ) {
        self.path = path
        self.value = value
        self.count = count
        self.assumptions = assumptions
        self.source = source
        self.position = position
    }

    /// Whether a source text marks an assumption: none, empty, or beginning with the word `assumption`.
    public static func isAssumption(_ source: String?) -> Bool {
        guard let source else { return true }
        let word = source.drop { $0 == " " }.lowercased()
        return word.isEmpty || word.hasPrefix("assumption")
    }
}

extension InputRecord {
    /// The record of a single number.
    public init(_ quantity: Quantity) {
        self.init(
            path: quantity.path, value: quantity.value, count: 1, assumptions: quantity.isAssumption ? 1 : 0,
            source: quantity.source, position: quantity.position)
    }

    /// The record of a number or a dated path, which counts its points.
    public init(_ quantity: TimedQuantity) {
        self.init(
            path: quantity.path, value: quantity.points.count == 1 ? quantity.points[0].value : nil,
            count: quantity.points.count, assumptions: quantity.isAssumption ? quantity.points.count : 0,
            source: quantity.source, position: quantity.position)
    }
}
