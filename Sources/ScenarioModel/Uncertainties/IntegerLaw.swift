/// Every whole number between two bounds, both included, is as likely as any other.
public struct IntegerLaw: UncertaintyLaw {
    /// The least number.
    public var from: Quantity
    /// The greatest number.
    public var to: Quantity

    /// The numbers that are possible.
    static let range = -1_000_000_000...1_000_000_000

    /// The key `integer`.
    public static let key = Key.optional(
        "integer", "list of two whole numbers", unit: "the key's", default: "none", example: "[2, 6]",
        "Any whole number between two bounds, both included.")

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let items = fields.items(Self.key) else { return nil }
        guard items.count == 2 else {
            fields.report(
                "'integer' needs two whole numbers, such as \(Self.key.example); found \(items.count)",
                at: fields.place(of: Self.key))
            return nil
        }
        let source = fields.lawSource
        let bounds = items.compactMap { item in
            item.integer(in: Self.range).map {
                Quantity(Double($0.value), source: source, path: item.path, position: $0.position)
            }
        }
        guard bounds.count == 2, fields.hasRoom(Self.key, from: bounds[0], to: bounds[1]) else { return nil }
        (from, to) = (bounds[0], bounds[1])
    }

    /// How many numbers are possible.
    public var count: Int { Int(to.value - from.value) + 1 }

    /// The bounds.
    public var inputs: [InputRecord] { [from, to].map { InputRecord($0) } }

    /// The law in words.
    public var summary: String { "whole numbers from \(Int(from.value)) to \(Int(to.value))" }
}
