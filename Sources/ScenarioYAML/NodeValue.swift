internal import ScenarioModel

/// A node with its place in the scenario, read as whatever its section asks for.
struct NodeValue: ValueReader {
    let node: Node
    let path: String
    let session: ReadingSession

    var position: SourcePosition { node.position }

    /// The last part of the path, as messages name the value.
    var name: String {
        guard !path.isEmpty else { return session.kind.place }
        return "'" + (path.split(separator: ".").last.map(String.init) ?? path) + "'"
    }

    var keys: [Name] { node.entries?.map(\.key) ?? [] }

    var word: Name? { node.text.map { Name($0, at: position) } }

    var items: [any ValueReader]? { values }

    var flow: String { node.flow }

    /// The items of a list.
    var values: [NodeValue]? {
        node.items?.enumerated().map { index, item in
            NodeValue(node: item, path: "\(path)[\(index)]", session: session)
        }
    }

    /// The entries of a mapping.
    var members: [(name: Name, value: NodeValue)]? {
        node.entries?.map { entry in (entry.key, member(entry)) }
    }

    /// The value of an entry of this mapping.
    func member(_ entry: Node.Entry) -> NodeValue {
        let path = path.isEmpty ? entry.key.value : "\(path).\(entry.key.value)"
        return NodeValue(node: entry.value, path: path, session: session)
    }

    func fields(_ section: Section) -> (any FieldReader)? {
        guard let entries = node.entries else {
            expected("a mapping with " + Quotation.list(section.keys.map(\.name)))
            return nil
        }
        let reader = NodeReader(value: self, entries: entries, section: section)
        reader.reportUnknownKeys()
        return reader
    }

    func report(_ message: String, at position: SourcePosition) {
        session.sink.report(message, at: position)
    }

    /// Reports that something else was expected; silent about what was refused already.
    func expected(_ what: String, hint: String? = nil) {
        guard !node.isRefused else { return }
        report(
            "expected \(what) for \(name), found \(node.words)" + (hint.map { "; \($0)" } ?? ""), at: position
        )
    }
}

extension NodeValue {
    /// A text, as it was written.
    func text() -> Name? {
        if let word { return word }
        expected(
            "a text", hint: node.isNothing ? "leave the key out, or put the text in quotation marks" : nil)
        return nil
    }

    /// A word, or a list of words.
    func texts() -> [Name]? {
        if let word { return [word] }
        guard let values else {
            expected("a word or a list of words")
            return nil
        }
        return values.compactMap { $0.text() }
    }

    /// `true` or `false`.
    func flag() -> Bool? {
        if case .scalar(let text, isPlain: true) = node.form, text == "true" || text == "false" {
            return text == "true"
        }
        let hint: String? =
            switch node.text?.lowercased() {
            case "true", "yes", "on", "y", "1": "write true"
            case "false", "no", "off", "n", "0": "write false"
            default: nil
            }
        expected("true or false", hint: hint)
        return nil
    }

    /// One of some words.
    func option(among allowed: [String]) -> String? {
        guard let text = node.text else {
            expected(allowed.count == 1 ? allowed[0] : "one of " + allowed.joined(separator: ", "))
            return nil
        }
        if allowed.contains(text) { return text }
        let suggestion = Spelling.suggestion(for: text, among: allowed)
        report(
            "unknown value \(Quotation.of(text)) for \(name); "
                + (suggestion ?? "allowed are " + allowed.joined(separator: ", ")), at: position)
        return nil
    }
}
