internal import ScenarioModel

/// Reads a mapping by the keys of a section.
///
/// A section may have one key in angle brackets (`<term>`), which stands for words that the author chooses:
/// no key of its mapping is unknown, and ``entries(_:)`` gives those that are not plain keys.
struct NodeReader: FieldReader {
    let value: NodeValue
    let entries: [Node.Entry]
    let section: Section

    var position: SourcePosition { value.position }
    var path: String { value.path.isEmpty ? value.session.kind.rawValue : value.path }
    var timeline: Timeline { value.session.timeline ?? Timeline(steps: 1) }

    func report(_ message: String, at position: SourcePosition) {
        value.report(message, at: position)
    }

    func has(_ key: Key) -> Bool { entry(key) != nil }

    private func entry(_ key: Key) -> Node.Entry? {
        entries.first { $0.key.value == key.name }
    }

    /// The value at a key; reports a required key that is missing.
    func given(_ key: Key) -> NodeValue? {
        if let entry = entry(key) { return value.member(entry) }
        if key.isRequired {
            report(
                "'\(key.name)' is missing in \(place); write, for example, '\(key.name): \(key.example)'",
                at: position)
        }
        return nil
    }

    /// The mapping, as messages name it.
    private var place: String { value.path.isEmpty ? value.session.kind.place : value.path }

    func reportUnknownKeys() {
        let known = section.keys.map(\.name)
        guard !known.contains(where: Self.isChosenByAuthor) else { return }
        let unknown = entries.filter { !known.contains($0.key.value) }
        for (index, entry) in unknown.enumerated() {
            let word = entry.key.value
            // Suggestions cost time, and after so many nobody reads them.
            let suggestion = index < 100 ? Spelling.suggestion(for: word, among: known) : nil
            report(
                "unknown key \(Quotation.of(word)) in \(place); "
                    + (suggestion ?? "allowed are " + Quotation.list(known)), at: entry.key.position)
        }
    }

    private static func isChosenByAuthor(_ name: String) -> Bool {
        name.hasPrefix("<") && name.hasSuffix(">")
    }
}

extension NodeReader {
    func text(_ key: Key) -> Name? { given(key)?.text() }
    func texts(_ key: Key) -> [Name]? { given(key)?.texts() }
    func option(_ key: Key, among allowed: [String]) -> String? { given(key)?.option(among: allowed) }
    func flag(_ key: Key) -> Bool? { given(key)?.flag() }
    func number(_ key: Key, in range: ClosedRange<Double>) -> Quantity? { given(key)?.number(in: range) }
    func timedNumber(_ key: Key, in range: ClosedRange<Double>) -> TimedQuantity? {
        given(key)?.timedNumber(in: range)
    }
    func integer(_ key: Key, in range: ClosedRange<Int>) -> Located<Int>? { given(key)?.integer(in: range) }
    func value(_ key: Key) -> (any ValueReader)? { given(key) }
    func fields(_ key: Key, _ section: Section) -> (any FieldReader)? { given(key)?.fields(section) }

    func items(_ key: Key) -> [any ValueReader]? {
        guard let value = given(key) else { return nil }
        if value.values == nil { value.expected("a list") }
        return value.values
    }

    func step(_ key: Key) -> Located<Int>? {
        guard let date = given(key)?.text() else { return nil }
        return value.session.stepInside(date).map { Located($0, at: date.position) }
    }

    func table(_ key: Key) -> InputTable? { given(key)?.text().flatMap(value.session.tables.table) }
    func table(named name: Name) -> InputTable? { value.session.tables.table(name) }

    func tables(_ key: Key) -> [InputTable]? {
        guard let value = given(key), let names = value.texts() else { return nil }
        if names.isEmpty { report("\(value.name) names no file", at: value.position) }
        for (index, name) in names.enumerated()
        where names[..<index].contains(where: { $0.value == name.value }) {
            report("\(Quotation.of(name.value)) is named twice; keep one", at: name.position)
            return nil
        }
        let tables = names.map(value.session.tables.table)
        let read = tables.compactMap { $0 }
        return read.isEmpty || read.count < tables.count ? nil : read
    }
}
