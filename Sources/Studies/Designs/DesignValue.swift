internal import ScenarioModel

/// What a design point says of one uncertain value.
public enum DesignValue: Sendable, Hashable {
    /// It stays as the scenario has it.
    case asWritten
    /// A finite number.
    case number(Double)
    /// A word, made of scalars that mean nothing in YAML but themselves.
    case word(String)

    /// The value of a text: a number when it is one, as written when it is empty, else a word.
    init(_ text: String) {
        self =
            text.isEmpty ? .asWritten : DecimalNumber.parse(text).map { .number($0) } ?? .word(text)
    }

    /// The value as it can replace one of the file, which gives the same number back; nil to leave the file as it is.
    ///
    /// Whole numbers stand without a fraction, since some keys take no other.
    public var text: String? {
        switch self {
        case .asWritten: nil
        case .number(let number):
            number.magnitude < 0x1p53 ? Int(exactly: number).map { "\($0)" } ?? "\(number)" : "\(number)"
        case .word(let word): word
        }
    }
}
