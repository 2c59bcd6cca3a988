/// The beta law on an interval.
public struct BetaLaw: UncertaintyLaw {
    /// The first shape, α.
    public var alpha: Quantity
    /// The second shape, β.
    public var beta: Quantity
    /// The least number.
    public var from: Quantity
    /// The greatest number.
    public var to: Quantity

    /// The shapes for which the quantile is known to be exact enough.
    static let shapes = 0.01...10_000.0

    /// The key `beta`.
    public static let key = Key.optional(
        "beta", "list of two numbers", default: "none", example: "[2, 5]",
        "The beta law: its two shapes, each from 0.01 to 10000.")
    static let fromKey = Key.optional(
        "from", "number", unit: "the key's", default: "0", example: "0", "The least number of the beta law.")
    static let toKey = Key.optional(
        "to", "number", unit: "the key's", default: "1", example: "10", "The greatest number of the beta law."
    )
    /// The bounds.
    public static let options = [fromKey, toKey]

    /// It has one.
    public static let hasDensity = true

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        let source = fields.lawSource
        func bound(_ key: Key, default value: Double) -> Quantity {
            fields.number(key, in: .finite)?.sourced(by: source)
                ?? Quantity(
                    value, source: "default", path: "\(fields.path).\(key.name)", position: fields.position)
        }
        (from, to) = (bound(Self.fromKey, default: 0), bound(Self.toKey, default: 1))
        guard let shapes = fields.lawNumbers(Self.key, in: [Self.shapes, Self.shapes]),
            fields.hasRoom(Self.key, from: from, to: to)
        else { return nil }
        (alpha, beta) = (shapes[0], shapes[1])
    }

    /// The shapes and the written bounds.
    public var inputs: [InputRecord] {
        [alpha, beta, from, to].filter { $0.source != "default" }.map { InputRecord($0) }
    }

    /// The law in words.
    public var summary: String {
        "beta with shapes \(alpha.value) and \(beta.value), from \(from.value) to \(to.value)"
    }
}
