internal import ScenarioModel
internal import Yams

/// Composes YAML into nodes and refuses what the scenario language leaves out: anchors, aliases, tags, merge
/// keys, a key twice, several documents, deep nesting.
///
/// Yams resolves aliases while it composes, so that a few lines can stand for billions of nodes, and it stops
/// at the first duplicate key without the place of the second. Two harmless changes of the text prevent both:
/// every `*` is replaced by a private-use character, which YAML takes for a letter, and a duplicate key by a
/// word of its own. Columns stay as they are; texts are restored.
struct Composer {
    /// How deep mappings and lists may be nested.
    static let depthLimit = 64
    /// After so many duplicate keys in one file the last is reported alone.
    private static let duplicateLimit = 16

    private let source: SourceText
    private let sink: DiagnosticSink
    /// The first of two equal keys, by the index of its first scalar, while the text has another word there.
    private var renamed: [Int: String] = [:]

    /// The root of a file, an empty scalar when there is none; nil after an error of syntax, which is reported.
    static func compose(_ source: SourceText, _ sink: DiagnosticSink) -> Node? {
        var composer = Composer(source: source, sink: sink)
        guard let root = composer.parse() else { return nil }
        return composer.node(root, depth: 0)
    }

    private init(source: SourceText, sink: DiagnosticSink) {
        self.source = source
        self.sink = sink
    }

    private mutating func parse() -> Yams.Node? {
        var scalars = source.scalars.map { $0 == "*" ? SourceText.stand : $0 }
        while true {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            do {
                // An explicit encoding: the default one depends on an environment variable, and prints.
                return try Yams.compose(yaml: String(text), .basic, .default, .utf8)
                    ?? .scalar(.init("", .implicit, .plain))
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                let name = restored(names.first ?? "")
                guard renamed.count < Self.duplicateLimit, rename(name, at: context.mark, in: &scalars) else {
                    let isWord = names.first != "<uncovertable>"  // so Yams names a list or mapping
                    sink.report(
                        isWord
                            ? "the key \(Quotation.of(name)) is given more than once"
                            : "a key must be a word; found a list or a mapping", at: position(context.mark))
                    return nil
                }
            } catch {
                report(error)
                return nil
            }
        }
    }

    /// Gives the first of two equal keys a word of its own.
    private mutating func rename(_ name: String, at mark: Mark, in scalars: inout [Unicode.Scalar]) -> Bool {
        guard let start = source.index(line: mark.line, column: mark.column),
            let word = Unicode.Scalar(0xE000 + UInt32(renamed.count))
        else { return false }
        let quote = scalars[start]
        let isQuoted = quote == "\"" || quote == "'"
        let index = isQuoted ? start + 1 : start
        guard index < scalars.count, !(isQuoted && (scalars[index] == quote || scalars[index] == "\\")),
            !["&", "!", "[", "{", "|", ">", "?", ":", ",", "\n", "\r", " "].contains(scalars[index])
        else { return false }
        scalars[index] = word
        renamed[start] = name
        return true
    }

    private func restored(_ text: String) -> String {
        guard text.unicodeScalars.contains(SourceText.stand) else { return text }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.map { $0 == SourceText.stand ? "*" : $0 })
        return String(result)
    }

    private func position(_ mark: Mark?) -> SourcePosition {
        SourcePosition(file: source.file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
    }

    private func report(_ error: any Error) {
        let problem = SyntaxProblem(error, source)
        var place = position(problem.mark)
        // A text that ends too early is faulty at its end; libyaml names the line after it.
        if (place.line, place.column) > source.end { (place.line, place.column) = source.end }
        sink.report(problem.message, at: place)
    }
}

extension Composer {
    private func node(_ node: Yams.Node, depth: Int) -> Node {
        let position = position(node.mark)
        func refused(_ message: String) -> Node {
            sink.report(message, at: position)
            return Node(form: .refused, position: position)
        }
        // Events begin at their properties, so the text itself tells anchors, aliases and tags.
        switch source.scalar(line: position.line, column: position.column) {
        case "&", "*":
            return refused("anchors and aliases are not part of the scenario language; write the value out")
        case "!":
            return refused("tags are not part of the scenario language; write the value without the tag")
        default: break
        }
        if depth > Self.depthLimit {
            return refused("more than \(Self.depthLimit) lists and mappings inside one another")
        }
        switch node {
        case .scalar(let scalar):
            return Node(
                form: .scalar(restored(scalar.string), isPlain: scalar.style == .plain), position: position)
        case .sequence(let sequence):
            return Node(form: .list(sequence.map { self.node($0, depth: depth + 1) }), position: position)
        case .mapping(let mapping):
            return Node(form: .mapping(entries(mapping, depth: depth)), position: position)
        case .alias:
            return refused("anchors and aliases are not part of the scenario language; write the value out")
        }
    }

    private func entries(_ mapping: Yams.Node.Mapping, depth: Int) -> [Node.Entry] {
        var first: [String: SourcePosition] = [:]
        var entries: [Node.Entry] = []
        for (yamlKey, yamlValue) in mapping {
            let key = node(yamlKey, depth: depth + 1)
            let value = node(yamlValue, depth: depth + 1)
            guard let text = key.text else {
                if !key.isRefused {
                    sink.report("a key must be a word; found \(key.words)", at: key.position)
                }
                continue
            }
            let index = source.index(line: key.position.line, column: key.position.column)
            let name = index.flatMap { renamed[$0] } ?? text
            if name == "<<" {
                sink.report(
                    "merge keys ('<<') are not part of the scenario language; write the keys out",
                    at: key.position)
            } else if let earlier = first[name] {
                sink.report(
                    "the key \(Quotation.of(name)) is already at \(earlier); keep one", at: key.position)
            } else {
                first[name] = key.position
                entries.append(Node.Entry(key: Name(name, at: key.position), value: value))
            }
        }
        return entries
    }
}
