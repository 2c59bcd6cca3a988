internal import ScenarioModel
internal import Yams

/// What a YAML parser found, in words for the author of a scenario.
struct SyntaxProblem {
    let message: String
    let mark: Mark?

    init(_ error: any Error, _ source: SourceText) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _):
            let found = source.scalar(line: mark.line, column: mark.column)
            if found == "\t" {
                (message, self.mark) = ("a tab can't stand here; indent with spaces", mark)
            } else if let known = Self.known.first(where: { problem.contains($0.problem) }) {
                message = known.message
                self.mark = known.isAtStart ? context?.mark ?? mark : mark
            } else if problem.contains("cannot start any token") {
                let start = found.map { "'\($0)'" } ?? "this character"
                (message, self.mark) = ("a text can't begin with \(start); put it in quotation marks", mark)
            } else if let context, context.text.contains("anchor") {
                (message, self.mark) = (
                    "a text can't begin with '&'; put it in quotation marks", context.mark
                )
            } else {
                (message, self.mark) = ("this is no YAML: \(problem)", mark)
            }
        case YamlError.composer(_, _, let mark, _):
            (message, self.mark) = ("a second document begins here; a scenario is a single document", mark)
        default:
            (message, mark) = ("this is no YAML", nil)
        }
    }

    /// What libyaml says, in our words, and whether it is about where the faulty thing begins.
    private static let known: [(problem: String, message: String, isAtStart: Bool)] = [
        ("tab character", "a tab can't stand here; indent with spaces", false),
        (
            "mapping values are not allowed",
            "a ':' can't stand here; check the indentation, or put the text in quotation marks", false
        ),
        ("block sequence entries are not allowed", "a '- ' can't stand here; check the indentation", false),
        ("could not find expected ':'", "a key needs ': ' and a value after it", true),
        ("found unexpected end of stream", "the quotation mark is never closed", true),
        ("found unexpected document indicator", "the quotation mark is never closed", true),
        (
            "found unknown escape character",
            "unknown escape; write '\\\\' for a backslash, or use single quotation marks", false
        ),
        (
            "did not find expected ',' or ']'",
            "the list that begins here is not closed; expected ',' or ']'", true
        ),
        (
            "did not find expected ',' or '}'",
            "the mapping that begins here is not closed; expected ',' or '}'", true
        ),
        ("did not find expected key", "expected a key here; check the indentation", false),
        ("did not find expected '-' indicator", "expected '- ' here; check the indentation", false),
        ("did not find expected node content", "expected a value here", false),
        (
            "did not find expected <document start>",
            "a second document begins here; a scenario is a single document", false
        ),
        ("Maximum nesting level", "more than 64 lists and mappings inside one another", false),
    ]
}
