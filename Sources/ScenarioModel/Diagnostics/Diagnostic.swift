/// One thing that is wrong, or doubtful, in a scenario or its tables.
///
/// The message says what was found, what is allowed and what to do; the position says where.
public struct Diagnostic: Sendable, Hashable {
    /// How grave a diagnostic is.
    public enum Severity: String, Sendable {
        /// The scenario can't be used.
        case error
        /// The scenario can be used, but probably does not say what its author means.
        case warning
    }

    /// How grave it is.
    public var severity: Severity
    /// Where it is.
    public var position: SourcePosition
    /// What is wrong, in one sentence without a final full stop.
    public var message: String
    /// The line of the file at the position, when it is known.
    public var excerpt: String?

    /// A diagnostic from its parts.
    public init(
        _ severity: Severity = .error, at position: SourcePosition, _ message: String, excerpt: String? = nil
    ) {
        self.severity = severity
        self.position = position
        self.message = message
        self.excerpt = excerpt
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The compiler-like form: position, severity, message, then the line with a caret.
    public var description: String {
        let head = "\(position): \(severity.rawValue): \(message)"
        guard let excerpt, !excerpt.isEmpty else { return head }
        let line = excerpt.unicodeScalars.prefix(160)
        guard position.column - 1 <= line.count else { return head }
        var text = head + "\n    "
        text.unicodeScalars.append(contentsOf: line.map { $0 == "\t" ? " " : $0 })
        return text + "\n    " + String(repeating: " ", count: position.column - 1) + "^"
    }
}

/// Every problem found in one reading of a scenario, sorted by position.
public struct ScenarioError: Error, Sendable, CustomStringConvertible {
    /// The problems, errors and warnings, in reading order.
    public let diagnostics: [Diagnostic]

    /// The problems, sorted by position and without repetitions.
    public init(_ diagnostics: [Diagnostic]) {
        var seen: Set<Diagnostic> = []
        self.diagnostics =
            diagnostics
            .filter { seen.insert($0).inserted }
            .sorted { ($0.position, $0.message) < ($1.position, $1.message) }
    }

    /// One diagnostic after the other, a line break between them.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
