/// One key of the scenario language: what may stand there and what it means.
///
/// The reader accepts a key only through its declaration, so the declarations are the reader's own list of
/// keys; the reference page is compared with them.
public struct Key: Sendable, Hashable {
    /// The key as written; in angle brackets when the author chooses the word (`<standard>`).
    public let name: String
    /// What may stand there: `number`, `text`, `date`, `list of profiles` …
    public let type: String
    /// The unit of a number, or a dash.
    public let unit: String
    /// The default in words; nil for a required key.
    public let defaultValue: String?
    /// A short example of the value.
    public let example: String
    /// The meaning, in one sentence.
    public let meaning: String

    /// A key that must be given.
    public static func required(
        _ name: String, _ type: String, unit: String = "–", example: String, _ meaning: String
    ) -> Key {
        Key(
            name: name, type: type, unit: unit, defaultValue: nil, example: example, meaning: meaning)
    }

    /// A key that may be left out.
    public static func optional(
        _ name: String, _ type: String, unit: String = "–", default defaultValue: String, example: String,
        _ meaning: String
    ) -> Key {
        Key(
            name: name, type: type, unit: unit, defaultValue: defaultValue, example: example,
            meaning: meaning)
    }

    /// Whether leaving the key out is an error.
    public var isRequired: Bool { defaultValue == nil }
}

/// A mapping of the scenario language with the keys it may have.
public struct Section: Sendable {
    /// Where the mapping stands: `standards.<standard>`, `adoption.<group>.<term> (network)`.
    public let path: String
    /// What the mapping describes.
    public let summary: String
    /// Its keys, in the order of the reference page.
    public let keys: [Key]

    /// A section from its parts.
    public init(_ path: String, _ summary: String, keys: [Key]) {
        self.path = path
        self.summary = summary
        self.keys = keys
    }
}
