/// The normal law.
public struct NormalLaw: UncertaintyLaw {
    /// The mean and the standard deviation.
    public var distribution: Distribution

    /// The key `normal`.
    public static let key = Distribution.normalKey

    /// It has one.
    public static let hasDensity = true

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let distribution = Distribution(Self.key, fields) else { return nil }
        let deviation = distribution.quantities[1]
        guard deviation.value > 0 else {
            fields.report(
                "'normal' has deviation 0, so nothing is uncertain; give a deviation above 0",
                at: deviation.position)
            return nil
        }
        self.distribution = distribution
    }

    /// The mean and the standard deviation.
    public var inputs: [InputRecord] { distribution.inputs }

    /// The law in words.
    public var summary: String { distribution.summary }
}
