/// What every file of Entente begins with: a word, and what people should know of it.
public struct Heading: Sendable {
    /// The word, which names the results.
    public var id: Name
    /// The name for people.
    public var title: String
    /// What the file asks, in a few sentences.
    public var description: String
    /// Works that sources refer to, by their words, in written order.
    public var sources: [(id: Name, title: String)]

    static let title = Key.optional(
        "title", "text", default: "the word", example: "\"Alliances for UNIX\"", "The name shown to people.")
    static let description = Key.optional(
        "description", "text", default: "empty", example: "\"Who sides with whom?\"", "What the file asks.")
    static let sources = Key.optional(
        "sources", "mapping of words to texts", default: "none",
        example: "{AB93: \"Axelrod & Bennett 1993\"}", "Works that `source` texts refer to.")

    /// The keys beside the word.
    static let keys = [title, description, sources]

    /// A heading from its parts.
    public init(
        id: Name, title: String, description: String, sources: [(id: Name, title: String)]
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.sources = sources
    }

    /// Reads the heading of a file whose word stands at `word`.
    init(_ fields: any FieldReader, word: Key) {
        let name = fields.text(word)
        id = name ?? Name("", at: fields.position)
        if let name, name.value.isEmpty || !name.value.unicodeScalars.allSatisfy(Scenario.isWordScalar) {
            fields.report("'\(name.value)' is no word; use letters, digits, '_' and '-'", at: name.position)
        }
        title = fields.text(Self.title)?.value ?? id.value
        description = fields.text(Self.description)?.value ?? ""
        sources = (fields.pairs(Self.sources) ?? []).map { ($0.0, $0.1.value) }
    }
}
