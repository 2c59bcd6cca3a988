/// The normal law under the condition that the number lies between two bounds.
public struct TruncatedNormalLaw: UncertaintyLaw {
    /// The mean of the normal law before it is cut.
    public var mean: Quantity
    /// The standard deviation of the normal law before it is cut, above 0.
    public var deviation: Quantity
    /// The least number.
    public var least: Quantity
    /// The greatest number.
    public var greatest: Quantity

    /// How many deviations from the mean the bounds may begin: probabilities further out are too small for numbers.
    static let reach = 30.0

    /// The key `truncated_normal`.
    public static let key = Key.optional(
        "truncated_normal", "list of four numbers", unit: "the key's", default: "none",
        example: "[0.3, 0.1, 0, 1]",
        "The normal law between two bounds: mean and standard deviation of the law before it is cut, least and greatest "
            + "number.")

    /// It has one.
    public static let hasDensity = true

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let numbers = fields.lawNumbers(Self.key, in: [.finite, .positive, .finite, .finite]),
            fields.hasRoom(Self.key, from: numbers[2], to: numbers[3])
        else { return nil }
        (mean, deviation, least, greatest) = (numbers[0], numbers[1], numbers[2], numbers[3])
        let gap = max(least.value - mean.value, mean.value - greatest.value) / deviation.value
        guard gap <= Self.reach else {
            fields.report(
                "'truncated_normal' lies from \(least.value) to \(greatest.value), more than \(Int(Self.reach)) "
                    + "deviations from its mean \(mean.value); move the bounds nearer to it",
                at: least.position)
            return nil
        }
    }

    /// The four numbers.
    public var inputs: [InputRecord] { [mean, deviation, least, greatest].map { InputRecord($0) } }

    /// The law in words.
    public var summary: String {
        "normal with mean \(mean.value) and standard deviation \(deviation.value), cut to \(least.value) to "
            + "\(greatest.value)"
    }
}
