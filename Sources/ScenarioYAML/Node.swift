internal import ScenarioModel

/// A node of a composed file, freed from YAML: no anchors, no tags, no key twice.
struct Node {
    /// What stands there.
    enum Form {
        /// A text; plain when it stands without quotation marks and is no block text.
        case scalar(String, isPlain: Bool)
        case list([Node])
        case mapping([Entry])
        /// Something refused and reported; readers pass over it in silence.
        case refused
    }

    /// A key of a mapping and its value.
    struct Entry {
        var key: Name
        var value: Node
    }

    var form: Form
    var position: SourcePosition
}

extension Node {
    /// The entries of a mapping; nil for anything else.
    var entries: [Entry]? {
        if case .mapping(let entries) = form { entries } else { nil }
    }

    /// The items of a list; nil for anything else.
    var items: [Node]? {
        if case .list(let items) = form { items } else { nil }
    }

    /// The value at a key of a mapping.
    subscript(key key: String) -> Node? {
        entries?.first { $0.key.value == key }?.value
    }

    /// Whether it was refused and reported already.
    var isRefused: Bool {
        if case .refused = form { true } else { false }
    }

    /// Whether there is no value: nothing at all, `~` or `null`.
    var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = form else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The text of a scalar; nil for nothing and for anything else.
    var text: String? {
        guard case .scalar(let text, _) = form, !isNothing else { return nil }
        return text
    }

    /// What stands there, in words: `a list`, `'abc'`.
    var words: String {
        switch form {
        case .list: "a list"
        case .mapping: "a mapping"
        case .refused: "nothing"
        case .scalar(let text, let isPlain):
            if isNothing { "nothing" } else { (isPlain ? "" : "the quoted text ") + Quotation.of(text) }
        }
    }
}

/// Texts of the author inside messages.
enum Quotation {
    /// The text in quotation marks, on one line and not too long.
    static func of(_ text: String) -> String {
        let limit = 80
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            result.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return "'\(String(result))\(text.unicodeScalars.count > limit ? "…" : "")'"
    }

    /// A list of words: `a, b, c`, cut after the twentieth.
    static func list(_ words: [String]) -> String {
        words.prefix(20).joined(separator: ", ") + (words.count > 20 ? ", …" : "")
    }
}
