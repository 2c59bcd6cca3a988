internal import ScenarioModel

/// A value given on the command line that replaces one of the scenario: `adoption.states.trade.weight=3`.
///
/// The value is YAML of one line. It replaces all that stands at the path: a number that was written with its
/// source becomes one without, an assumption.
public struct Override: Sendable, Hashable {
    /// The dotted path of the value; list items by number, from 0: `outcomes[0]`.
    public var path: String
    /// The value, as YAML.
    public var value: String
    /// Where both stand in a file; nil for the command line.
    var origin: Origin?

    /// The places of an override that stands in a file.
    struct Origin: Sendable, Hashable {
        var path: SourcePosition
        var value: SourcePosition
    }

    /// An override from its two parts.
    public init(path: String, value: String) {
        self.path = path
        self.value = value
    }

    /// An override that a pattern asks for; what is wrong with it is reported where it stands.
    init(_ replacement: PatternSetting.Replacement) {
        self.init(path: replacement.path.value, value: replacement.value.value)
        origin = Origin(path: replacement.path.position, value: replacement.value.position)
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
