/// A value given on the command line that replaces one of the scenario: `adoption.states.trade.weight=3`.
///
/// The value is YAML of one line. It replaces all that stands at the path: a number that was written with its
/// source becomes one without, an assumption.
public struct Override: Sendable, Hashable {
    /// The dotted path of the value; list items by number, from 0: `outcomes[0]`.
    public var path: String
    /// The value, as YAML.
    public var value: String

    /// An override from its two parts.
    public init(path: String, value: String) {
        self.path = path
        self.value = value
    }

    /// Reads `KEY=VALUE`.
    /// - Throws: ``OverrideError`` if there is no `=`, nothing before it, or more than one line.
    public init(parsing text: String) throws {
        guard let equals = text.unicodeScalars.firstIndex(of: "="), equals != text.startIndex,
            !text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" })
        else { throw OverrideError(text: text) }
        path = String(text[..<equals])
        value = String(text[text.index(after: equals)...])
    }
}

/// A text that is no override.
public struct OverrideError: Error, Sendable, CustomStringConvertible {
    /// The text.
    public let text: String

    /// What is wrong, and what to write.
    public var description: String {
        "'\(text)' is no override; write KEY=VALUE on one line, such as adoption.states.trade.weight=3"
    }
}
