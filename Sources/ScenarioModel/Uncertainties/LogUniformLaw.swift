/// The logarithm is uniform between two bounds: every ratio is as likely as any other.
public struct LogUniformLaw: UncertaintyLaw {
    /// The lower bound, above 0.
    public var from: Quantity
    /// The upper bound.
    public var to: Quantity

    /// The key `log_uniform`.
    public static let key = Key.optional(
        "log_uniform", "list of two numbers", unit: "the key's", default: "none", example: "[0.05, 0.3]",
        "Any positive number between two bounds, with a uniform logarithm.")

    /// It has one.
    public static let hasDensity = true

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let numbers = fields.lawNumbers(Self.key, in: [.positive, .positive]),
            fields.hasRoom(Self.key, from: numbers[0], to: numbers[1])
        else { return nil }
        (from, to) = (numbers[0], numbers[1])
    }

    /// The bounds.
    public var inputs: [InputRecord] { [from, to].map { InputRecord($0) } }

    /// The law in words.
    public var summary: String { "log-uniform from \(from.value) to \(to.value)" }
}
