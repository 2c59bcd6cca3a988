/// Every number between two bounds is as likely as any other.
public struct UniformLaw: UncertaintyLaw {
    /// The bounds.
    public var distribution: Distribution

    /// The key `uniform`.
    public static let key = Distribution.uniformKey

    /// It has one.
    public static let hasDensity = true

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let distribution = Distribution(Self.key, fields) else { return nil }
        let bounds = distribution.quantities
        guard fields.hasRoom(Self.key, from: bounds[0], to: bounds[1]) else { return nil }
        self.distribution = distribution
    }

    /// The bounds.
    public var inputs: [InputRecord] { distribution.inputs }

    /// The law in words.
    public var summary: String { distribution.summary }
}
