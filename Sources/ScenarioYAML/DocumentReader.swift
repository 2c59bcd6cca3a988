internal import ScenarioModel
internal import TableKit

/// Reads files of any kind; what is common to them.
enum DocumentReader {
    /// The greatest file, in bytes.
    static let sizeLimit = ScenarioReader.sizeLimit

    /// Reads a file of a kind.
    /// - Parameters:
    ///   - dropped: A key that is passed over with all that stands at it; nil for none.
    ///   - make: Reads the root mapping.
    ///   - check: Finds what is doubtful in what was read without errors, or wrong after all.
    /// - Throws: `ScenarioError` with every problem, warnings included.
    static func read<Model>(
        _ kind: DocumentKind, _ bytes: [UInt8], named name: String, directory: String, overrides: [Override],
        without dropped: String? = nil, make: (NodeValue, Node, ReadingSession) -> Model?,
        check: (Model) -> [Diagnostic]
    ) throws -> (model: Model, warnings: [Diagnostic], inputs: [InputFile]) {
        let sink = DiagnosticSink()
        sink.remember(bytes, of: name)
        let session = ReadingSession(
            kind, sink: sink, tables: TableLoader(directory: directory, sink: sink))
        let model = root(
            bytes, named: name, overrides: overrides, without: dropped, session
        ).flatMap { root in
            make(NodeValue(node: root, path: "", session: session), root, session)
        }
        if !sink.hasErrors, let model { sink.add(check(model)) }
        guard !sink.hasErrors, let model else { throw sink.error }
        let file = InputFile(
            path: FilePath.lastComponent(of: name), bytes: bytes.count, sha256: Digest.sha256(bytes))
        return (model, sink.error.diagnostics, [file] + session.tables.inputs)
    }

    /// The root of a file with the values of the command line; nil after an error, which is reported.
    private static func root(
        _ bytes: [UInt8], named name: String, overrides: [Override], without dropped: String?,
        _ session: ReadingSession
    ) -> Node? {
        guard bytes.count <= sizeLimit else {
            session.sink.report(
                "\(session.kind.place) has \(bytes.count) bytes; at most \(sizeLimit) are read",
                at: SourcePosition(file: name, line: 1, column: 1))
            return nil
        }
        guard let text = SourceText(bytes, file: name, session.sink),
            var root = Composer.compose(text, session.sink)
        else { return nil }
        if root.isNothing {
            let kind = session.kind
            session.sink.report(
                "the file is empty; \(kind.noun) begins with '\(kind.rawValue): <word>'", at: root.position)
            return nil
        }
        if let (other, position) = otherKind(of: root, than: session.kind) {
            session.sink.report(
                "this is \(other.noun), not \(session.kind.noun); use '\(other.command)'", at: position)
            return nil
        }
        if let dropped, let entries = root.entries {
            root.form = .mapping(entries.filter { $0.key.value != dropped })
        }
        Overrides.apply(overrides, to: &root, place: session.kind.place, session.sink)
        return root
    }

    /// The kind of a file that lacks the word of the kind asked for and has that of another.
    private static func otherKind(
        of root: Node, than kind: DocumentKind
    ) -> (kind: DocumentKind, position: SourcePosition)? {
        guard let entries = root.entries, !entries.contains(where: { $0.key.value == kind.rawValue }) else {
            return nil
        }
        for entry in entries {
            if let other = DocumentKind(rawValue: entry.key.value) { return (other, entry.key.position) }
        }
        return nil
    }
}
