/// Gives a parameter another value.
public struct SetParameter: Verb {
    /// The path of the parameter.
    public var parameter: Name
    /// Its new value.
    public var value: Quantity

    /// The key `set`.
    public static let key = Key.optional(
        "set", "mapping", default: "none", example: "{parameter: adoption.states.trade.weight, to: 3}",
        "Gives a parameter another value; with a ramp it moves there.")
    static let parameter = Key.required(
        "parameter", "path", example: "adoption.states.trade.weight",
        "The path of a term's coefficient, a standard's quality or attribute, a compatibility, or a number of revision, choice or a body."
    )
    static let value = Key.required("to", "number", unit: "the parameter's", example: "3", "The new value.")
    /// The keys of a setting.
    public static let section = Section(
        "policies.<policy>[].set", "Sets a parameter.", keys: [parameter, value])

    /// Reads a setting.
    public init?(_ fields: any FieldReader) {
        guard let parameter = fields.text(Self.parameter), let value = fields.number(Self.value, in: .finite)
        else { return nil }
        self.parameter = parameter
        self.value = value
    }

    /// Sets the parameter.
    public var primitives: [Primitive] { [.adjust(parameter: parameter, .set(value))] }
    /// The setting in words.
    public var summary: String { "set \(parameter.value) to \(value.value)" }
}
