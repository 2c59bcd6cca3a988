internal import ScenarioModel

/// Puts the values of the command line, or of a pattern, into a composed scenario.
enum Overrides {
    /// The file of their positions; the line is the override's number.
    static let file = "<--set>"

    /// Replaces what stands at each override's path; `place` is what messages call the whole file.
    static func apply(
        _ overrides: [Override], to root: inout Node, place: String, _ sink: DiagnosticSink
    ) {
        let lines = overrides.map { "\($0.path)=\($0.value)" }
        sink.remember(Array(lines.joined(separator: "\n").utf8), of: file)
        for (index, override) in overrides.enumerated() {
            let position =
                override.origin?.path ?? SourcePosition(file: file, line: index + 1, column: 1)
            guard let steps = steps(of: override.path) else {
                sink.report("'\(override.path)' is no path; write words joined by dots", at: position)
                continue
            }
            guard let value = value(override, line: index + 1, at: position, sink) else { continue }
            replace(steps[...], in: &root, by: value, place: place, isRoot: true) {
                sink.report($0, at: position)
            }
        }
    }

    /// Reports a path at which nothing stands, where it is written.
    static func check(_ path: Name, in root: Node, place: String, _ sink: DiagnosticSink) {
        guard let steps = steps(of: path.value) else {
            sink.report("'\(path.value)' is no path; write words joined by dots", at: path.position)
            return
        }
        var scratch = root
        replace(steps[...], in: &scratch, by: root, place: place, isRoot: true) {
            sink.report($0, at: path.position)
        }
    }

    /// A step of a path: into a mapping or into a list.
    private enum Step {
        case key(String)
        case item(Int)
    }

    private static func steps(of path: String) -> [Step]? {
        var steps: [Step] = []
        for part in path.split(separator: ".", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            guard let word = pieces.first, !word.isEmpty else { return nil }
            steps.append(.key(String(word)))
            for piece in pieces.dropFirst() {
                guard piece.hasSuffix("]"), let item = Int(piece.dropLast()), item >= 0 else { return nil }
                steps.append(.item(item))
            }
        }
        return steps
    }

    /// The value as a node whose positions are those in the lines of all overrides, or where it stands in a file.
    private static func value(
        _ override: Override, line: Int, at position: SourcePosition, _ sink: DiagnosticSink
    ) -> Node? {
        if override.value.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
            sink.report("the value of an override must stand on one line", at: position)
            return nil
        }
        // Blank lines and spaces put the value where it stands in `KEY=VALUE`.
        let column = override.path.unicodeScalars.count + 2
        let text =
            String(repeating: "\n", count: line - 1) + String(repeating: " ", count: column - 1)
            + override.value
        guard let source = SourceText(Array(text.utf8), file: file, sink),
            var node = Composer.compose(source, sink)
        else { return nil }
        if let origin = override.origin {
            node.move(to: origin.value)
        } else if node.isNothing {
            node.position = SourcePosition(file: file, line: line, column: column)
        }
        return node
    }

    private static func replace(
        _ steps: ArraySlice<Step>, in node: inout Node, by value: Node, place: String,
        isRoot: Bool = false, report: (String) -> Void
    ) {
        guard let step = steps.first else {
            node = value
            return
        }
        switch (step, node.form) {
        case (.key(let word), .mapping(var entries)):
            guard let index = entries.firstIndex(where: { $0.key.value == word }) else {
                let known = entries.map(\.key.value)
                let suggestion = Spelling.suggestion(for: word, among: known)
                report(
                    "there is no '\(word)' in \(place); "
                        + (suggestion ?? "there are " + Quotation.list(known)))
                return
            }
            let inner = isRoot ? word : "\(place).\(word)"
            replace(steps.dropFirst(), in: &entries[index].value, by: value, place: inner, report: report)
            node.form = .mapping(entries)
        case (.item(let item), .list(var items)):
            guard item < items.count else {
                report("\(place) has \(items.count) items, counted from 0; there is no [\(item)]")
                return
            }
            replace(
                steps.dropFirst(), in: &items[item], by: value, place: "\(place)[\(item)]", report: report)
            node.form = .list(items)
        case (.key(let word), _): report("there is no '\(word)' in \(place), which is \(node.words)")
        case (.item(let item), _): report("there is no [\(item)] in \(place), which is \(node.words)")
        }
    }
}
