internal import ScenarioModel

/// Collects the diagnostics of one reading and the files whose lines they show.
final class DiagnosticSink {
    private var diagnostics: [Diagnostic] = []
    private var files: [String: FileLines] = [:]

    /// Keeps the content of a file for excerpts.
    func remember(_ bytes: [UInt8], of file: String) {
        files[file] = FileLines(bytes)
    }

    /// Reports an error.
    func report(_ message: String, at position: SourcePosition) {
        diagnostics.append(Diagnostic(at: position, message))
    }

    /// Adds what a check found.
    func add(_ found: [Diagnostic]) { diagnostics += found }

    /// Whether anything makes the scenario unusable.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// All diagnostics with their lines, sorted.
    var error: ScenarioError {
        var lines = files
        return ScenarioError(
            diagnostics.map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.excerpt = lines[diagnostic.position.file]?.line(diagnostic.position.line)
                return diagnostic
            })
    }
}

/// The lines of a file, found when first asked for.
private struct FileLines {
    private let bytes: [UInt8]
    private lazy var starts: [Int] = bytes.indices.reduce(into: [0]) { starts, index in
        if bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    }

    /// A line, from 1, cut to what a message shows; control characters are made visible.
    mutating func line(_ number: Int) -> String? {
        guard number >= 1, number <= starts.count else { return nil }
        let start = starts[number - 1]
        let rest = bytes[start...].prefix(1000).prefix { $0 != UInt8(ascii: "\n") }
        let end = rest.last == UInt8(ascii: "\r") ? rest.dropLast() : rest
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: end, as: UTF8.self).unicodeScalars.prefix(200) {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
            text.append(isControl ? "\u{FFFD}" : scalar)
        }
        return String(text)
    }
}
