import ScenarioModel
import Testing

@Suite struct DiagnosticTests {
    private func diagnostic(_ line: Int, _ column: Int, _ message: String, file: String = "b.yaml")
        -> Diagnostic
    {
        Diagnostic(at: SourcePosition(file: file, line: line, column: column), message)
    }

    @Test func error_sortsByPositionAndDropsRepetitions() {
        let error = ScenarioError([
            diagnostic(10, 1, "z"), diagnostic(2, 9, "b"), diagnostic(2, 9, "a"), diagnostic(2, 9, "b"),
            diagnostic(99, 1, "c", file: "a.csv"),
        ])
        #expect(error.diagnostics.map(\.message) == ["c", "a", "b", "z"])
        #expect(error.description.hasPrefix("a.csv:99:1: error: c\nb.yaml:2:9: error: a\n"))
    }

    @Test func description_showsTheLineWithACaret() {
        var diagnostic = diagnostic(3, 4, "wrong")
        diagnostic.excerpt = "\tü x: 1"
        #expect(diagnostic.description == "b.yaml:3:4: error: wrong\n     ü x: 1\n       ^")
        diagnostic.position.column = 40
        #expect(diagnostic.description == "b.yaml:3:40: error: wrong")
        diagnostic.severity = .warning
        diagnostic.excerpt = nil
        #expect(diagnostic.description == "b.yaml:3:40: warning: wrong")
    }
}
