/// The density rises linearly from the least number to the mode and falls to the greatest.
public struct TriangularLaw: UncertaintyLaw {
    /// The least number.
    public var least: Quantity
    /// The most likely number.
    public var mode: Quantity
    /// The greatest number.
    public var greatest: Quantity

    /// The key `triangular`.
    public static let key = Key.optional(
        "triangular", "list of three numbers", unit: "the key's", default: "none", example: "[0, 0.3, 1]",
        "The least number, the most likely one and the greatest, with a density linear in between.")

    /// It has one.
    public static let hasDensity = true

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let numbers = fields.lawNumbers(Self.key, in: [.finite, .finite, .finite]),
            fields.hasRoom(Self.key, from: numbers[0], to: numbers[2])
        else { return nil }
        (least, mode, greatest) = (numbers[0], numbers[1], numbers[2])
        guard least.value <= mode.value, mode.value <= greatest.value else {
            fields.report(
                "the most likely number \(mode.value) of 'triangular' does not lie from \(least.value) to "
                    + "\(greatest.value); write the least, the most likely and the greatest number",
                at: mode.position)
            return nil
        }
    }

    /// The three numbers.
    public var inputs: [InputRecord] { [least, mode, greatest].map { InputRecord($0) } }

    /// The law in words.
    public var summary: String {
        "triangular from \(least.value) to \(greatest.value), most likely \(mode.value)"
    }
}
