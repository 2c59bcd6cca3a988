/// The law of an estimate: normal about it, and together with the others of the same fit as they depend on each other.
public struct FitLaw: UncertaintyLaw {
    /// The estimate.
    public var number: FittedNumber
    /// Where the law stands.
    public var position: SourcePosition

    /// The key `fit`.
    public static let key = Key.optional(
        "fit", "name of a fit", default: "none", example: "digital-tv",
        "The normal law of an estimate that `entente fit` wrote; estimates of one fit vary together.")
    /// Which estimate, and its factor.
    public static let options = [FittedNumber.of, FittedNumber.times]

    /// The law of an estimate.
    public init(_ number: FittedNumber, at position: SourcePosition) {
        (self.number, self.position) = (number, position)
    }

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        let prefix = "uncertainties."
        let path = fields.path.hasPrefix(prefix) ? String(fields.path.dropFirst(prefix.count)) : fields.path
        guard let fit = fields.text(Self.key), let number = FittedNumber(fit: fit, at: path, fields) else {
            return nil
        }
        guard number.deviation > 0 else {
            fields.report(
                "the estimate has no error, so nothing is uncertain; drop the entry", at: fit.position)
            return nil
        }
        self.number = number
        position = fields.position
    }

    /// The estimate and its error.
    public var inputs: [InputRecord] {
        [(number.value, "mean"), (number.deviation, "deviation")].map { value, word in
            InputRecord(
                Quantity(
                    value, source: FittedNumber.prefix + number.fit.value,
                    path: "\(number.parameter) of \(number.fit.value): \(word)", position: position))
        }
    }

    /// The law in words.
    public var summary: String {
        "normal with mean \(number.value) and deviation \(number.deviation), fitted in \(number.fit.value)"
    }
}
